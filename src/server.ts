import { existsSync, readFileSync } from 'node:fs';
import fastifyCompress from '@fastify/compress';
import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import fastifyMultipart from '@fastify/multipart';
import fastifyStatic from '@fastify/static';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { IoAdapter } from '@nestjs/platform-socket.io';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { Logger } from 'nestjs-pino';
import { DomainError } from '#libs/kernel';
import { projectFile, Settings } from '#platform/config';
import { answerFrameworkError, refuseHostileBodies, useRequestContext, validationPipe } from '#platform/http';
import { AppModule } from './app.module';

const BODY_LIMIT = 1_048_576;
const UPLOAD_LIMIT = 50 * 1_048_576;

/**
 * What Nest itself knows of the API: routes, questions and bodies. `npm run api` completes it with the answers, which it
 * reads from the types, and writes openapi.json; that is what the server hands out.
 */
export function openApiDocument(app: NestFastifyApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('LineLab API')
    .setDescription('The production execution system of a teaching line. Errors are RFC 9457 problem details.')
    .setVersion('1')
    .addCookieAuth('linelab_session')
    .build();
  return SwaggerModule.createDocument(app, config);
}

function describedApi(): OpenAPIObject {
  return JSON.parse(readFileSync(projectFile('openapi.json'), 'utf8'));
}

/** The built web application, served by the same port; unknown page addresses get its index. */
async function serveWeb(app: NestFastifyApplication): Promise<void> {
  const root = projectFile('web', 'dist');
  if (!existsSync(root)) return;
  const server = app.getHttpAdapter().getInstance();
  await app.register(fastifyStatic, {
    root,
    wildcard: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const hashed = path.includes(`${root}/assets/`);
      reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      // By this picture the page without TLS finds out whether a device takes our certificate.
      if (path.endsWith('/favicon.svg')) reply.header('cross-origin-resource-policy', 'cross-origin');
    },
  });
  server.addHook('onRequest', (request, reply, done) => {
    const isPage =
      request.method === 'GET' &&
      !request.url.startsWith('/api/') &&
      !request.url.startsWith('/socket.io/') &&
      !request.url.split('?')[0]?.includes('.') &&
      request.headers.accept?.includes('text/html');
    if (isPage) void reply.sendFile('index.html');
    else done();
  });
}

/** Bodies are JSON, or forms with files where a route says so; a page of another site can send the rest unasked. */
function refuseOtherTypes(app: NestFastifyApplication, adapter: FastifyAdapter): void {
  adapter.getInstance().removeContentTypeParser('text/plain');
  app.useBodyParser('application/x-www-form-urlencoded', {}, (_request, _body, done) =>
    done(new DomainError('unsupported', 'request.unsupported-media-type')),
  );
}

/** The whole application, ready to listen. */
export async function createServer(settings: Settings): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    trustProxy: false,
    forceCloseConnections: true,
    frameworkErrors: answerFrameworkError,
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(settings), adapter, {
    bufferLogs: true,
    abortOnError: false,
  });
  app.useLogger(app.get(Logger));
  useRequestContext(adapter.getInstance());
  refuseHostileBodies(adapter.getInstance());
  refuseOtherTypes(app, adapter);
  await app.register(fastifyCookie);
  await app.register(fastifyCompress, { threshold: 1024 });
  await app.register(fastifyMultipart, { limits: { fileSize: UPLOAD_LIMIT, files: 10, fields: 20, parts: 40 } });
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        // Ant Design writes its styles into the page.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        // Pictures and videos of a job are asked for as the person at the screen, and then shown from memory.
        mediaSrc: ["'self'", 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'", 'ws:', 'wss:'],
        workerSrc: ["'self'", 'blob:'],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
      },
    },
    strictTransportSecurity: settings.get('secureCookies') === 'yes',
    crossOriginOpenerPolicy: settings.get('secureCookies') === 'yes',
    originAgentCluster: settings.get('secureCookies') === 'yes',
  });
  app.setGlobalPrefix('api/v1');
  app.useGlobalPipes(validationPipe());
  app.useWebSocketAdapter(new IoAdapter(app));
  SwaggerModule.setup('api/v1/docs', app, describedApi, { jsonDocumentUrl: 'api/v1/openapi.json' });
  await serveWeb(app);
  return app;
}
