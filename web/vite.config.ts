import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { stationFiles } from './station-files.ts';

const libs = fileURLToPath(new URL('../libs', import.meta.url));
const server = 'http://127.0.0.1:3000';

/** The browser shares the pure libraries (texts, contracts, kernel) with the server, from source. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react(), stationFiles()],
  resolve: { alias: [{ find: /^#libs\/(.+)$/, replacement: `${libs}/$1/index.ts` }] },
  server: {
    host: '127.0.0.1',
    port: 5173,
    fs: { allow: ['..'] },
    // The server answers only to pages of its own origin, so the proxy speaks for it.
    proxy: {
      '/api': { target: server, changeOrigin: true, headers: { origin: server } },
      '/socket.io': { target: server, changeOrigin: true, headers: { origin: server }, ws: true },
    },
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    // Ant Design and React are one piece of about 400 kB gzip; pages and charts come as chunks of their own.
    chunkSizeWarningLimit: 1600,
  },
});
