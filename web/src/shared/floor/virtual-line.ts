import type { QueryKey, UseQueryResult } from '@tanstack/react-query';
import type { Answer } from '../api/answers';
import { api } from '../api/client';
import { useLiveQuery } from '../realtime/use-live-query';
import type { Tone } from '../theme/tones';

type VirtualLineState = Answer<'VirtualLineState'>;
export type LineCommand = Answer<'LineCommand'>;
export type LineCommandBody = Answer<'LineCommandDto'>;

export const VIRTUAL_LINE_KEY: QueryKey = ['virtual-line'];

export const LINE_COMMAND_TONES: Readonly<Record<LineCommand['state'], Tone>> = {
  asked: 'sent',
  done: 'done',
  refused: 'aborted',
};

/** Whether the virtual line stands, and how fast its clock runs. */
export function useVirtualLine(): UseQueryResult<VirtualLineState, Error> {
  return useLiveQuery(
    [...VIRTUAL_LINE_KEY, 'state'],
    (signal) => api.get<VirtualLineState>('/virtual-line', { signal }),
    ['virtual-line'],
  );
}

export const moveLine = (body: LineCommandBody, idempotencyKey: string): Promise<LineCommand> =>
  api.post('/virtual-line/commands', body, { idempotencyKey });
