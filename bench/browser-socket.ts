import { io, type Socket } from 'socket.io-client';
import type { LedgerMessage, SubscribeAnswer } from '#libs/contracts';
import { HttpClient } from '../test/support/http-client';
import { TEACHER } from './workshop';

const WITHIN_MS = 30_000;

/** Signs the instructor in. @returns the session's cookie */
export async function signIn(url: string): Promise<string> {
  const { cookieHeader } = await new HttpClient(url).login(TEACHER.username, TEACHER.password);
  return cookieHeader;
}

/** A browser's socket: signed in by its cookie, over a WebSocket, subscribed to a topic. */
export async function openSocket(url: string, cookie: string, topic: string): Promise<Socket> {
  const socket = io(url, {
    transports: ['websocket'],
    extraHeaders: { cookie },
    forceNew: true,
    reconnection: false,
    timeout: WITHIN_MS,
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  const answer = (await socket.timeout(WITHIN_MS).emitWithAck('subscribe', { topic })) as SubscribeAnswer;
  if (!answer.ok) throw new Error(`${topic}: ${answer.problem.code}`);
  return socket;
}

/** Waits for the message that `wanted` recognises. @throws Error when it does not come */
export function nextMessage(
  socket: Socket,
  wanted: (message: LedgerMessage) => boolean,
  withinMs: number,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      socket.off('ledger', look);
      reject(new Error(`no such message within ${withinMs} ms`));
    }, withinMs);
    const look = (message: LedgerMessage): void => {
      if (!wanted(message)) return;
      clearTimeout(timer);
      socket.off('ledger', look);
      resolve();
    };
    socket.on('ledger', look);
  });
}
