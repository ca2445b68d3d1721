/** Where the service worker keeps what the station has read; for one person, until that person signs out. */
export const COPIES = 'linelab-copies';

/** What is read before anybody is known and says nothing of anybody; without it no page opens at all. */
export const NOBODYS = '/api/v1/system/info';
export const isNobodys = (url: string): boolean => new URL(url).pathname === NOBODYS;

/** Marks an answer the service worker gives from what was read before. */
export const COPY_HEADER = 'linelab-copy';
