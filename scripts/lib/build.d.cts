/** Whether `dist` is what the sources say. */
export function isFresh(part: 'server' | 'web'): boolean;
