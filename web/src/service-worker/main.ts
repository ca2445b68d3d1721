import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { answerFromReading, isReadAtStation, readForEverybody } from './copies';

declare const self: ServiceWorkerGlobalScope;
/** Every file the station page needs, with its revision; written in by the build. */
declare const __STATION_FILES__: readonly { readonly url: string; readonly revision: string | null }[];

precacheAndRoute([...__STATION_FILES__]);
cleanupOutdatedCaches();

// The station opens from this device, in one version as a whole; all other pages come from the server.
registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html'), { allowlist: [/^\/station(\/|$|\?)/] }));

registerRoute(
  ({ url, request, sameOrigin }) => sameOrigin && request.method === 'GET' && isReadAtStation(url),
  ({ request }) => answerFromReading(request),
);

self.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void self.skipWaiting();
});
self.addEventListener('activate', (event) => event.waitUntil(Promise.all([self.clients.claim(), readForEverybody()])));
