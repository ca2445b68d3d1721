# One image for every role; docker-compose.yml says which role a container plays.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY web/package.json web/
# PostgreSQL runs in its own container, so the scripts of the embedded one are not needed.
RUN npm ci --ignore-scripts
COPY . .
RUN node scripts/build.cjs && npm prune --omit=dev --ignore-scripts

FROM node:24-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app /app
RUN mkdir -p /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
CMD ["node", "dist/src/main.js"]
