/** Where the service worker keeps what the station has read; for one person, until that person signs out. */
export const COPIES = 'linelab-copies';

/** Marks an answer the service worker gives from what was read before. */
export const COPY_HEADER = 'linelab-copy';
