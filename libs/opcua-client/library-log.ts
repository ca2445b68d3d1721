import { setErrorLogger, setWarningLogger } from 'node-opcua';
import type { LogLevel } from './types';

/** node-opcua colours its messages for a terminal. */
// oxlint-disable-next-line no-control-regex -- the escape character is what begins a colour
const COLOURS = /\u001b\[[0-9;]*m/g;

function text(parts: readonly unknown[]): string {
  return parts
    .filter((part) => typeof part === 'string' || typeof part === 'number' || part instanceof Error)
    .map((part) => (part instanceof Error ? part.message : String(part)))
    .join(' ')
    .replace(COLOURS, '')
    .trim();
}

/**
 * Sends what node-opcua would print on the console to `log`, for the whole process. Its errors are often no more than
 * an unreachable machine, which the connection reports by itself: they come as `warn`, its warnings as `debug`.
 */
export function routeLibraryLog(log: (level: LogLevel, message: string) => void): void {
  setErrorLogger((...parts: unknown[]) => log('warn', text(parts)));
  setWarningLogger((...parts: unknown[]) => log('debug', text(parts)));
}
