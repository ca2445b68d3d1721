import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { newIdempotencyKey } from '../../shared/api/idempotency-key';
import { outbox } from '../../shared/station/outbox';
import { sendOrHold } from '../../shared/station/send-or-hold';
import { actOnJob, jobKey, STATION_KEYS, type JobVerb, type StationJob } from './api';
import { withHeld } from './held-view';

interface JobCommand {
  readonly verb: JobVerb;
  readonly body?: Readonly<Record<string, unknown>>;
}

const readAgain = (queries: QueryClient): Promise<unknown> =>
  Promise.all(STATION_KEYS.map((queryKey) => queries.invalidateQueries({ queryKey })));

/** Resolves with the server's answer, or when it is clear that the command waits for the network. */
function give(
  queries: QueryClient,
  id: string,
  verb: Exclude<JobVerb, 'machine/retry'>,
  body: object,
): Promise<unknown> {
  const path = `/job-orders/${id}/${verb}`;
  const held = outbox.snapshot();
  // Pressed again while it waits: it is given already.
  if (held.some((entry) => entry.path === path && entry.waiting && !entry.refusal)) return Promise.resolve();
  const view = queries.getQueryData<StationJob>(jobKey(id));
  const now = view ? withHeld(view, held).job : undefined;
  const { reason } = body as { reason?: string };
  const about = { what: verb, jobId: id, jobNumber: now?.number, value: reason };
  return sendOrHold(path, body, { about, expected: now?.status ?? null }, () => readAgain(queries));
}

/**
 * Start, pause, resume and complete of one job, kept on the device while there is no network.
 * @param onRefused for a button that goes away as soon as it is pressed, and its problem with it
 */
export function useJobCommand(id: string, onDone?: () => void, onRefused?: (error: unknown) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ verb, body = {} }: JobCommand) =>
      verb === 'machine/retry' ? actOnJob(id, verb, body, newIdempotencyKey()) : give(queries, id, verb, body),
    onSuccess: async () => {
      // What is kept shows by itself; without network there is nothing to read.
      if (!outbox.snapshot().some(({ waiting }) => waiting)) await readAgain(queries);
      onDone?.();
    },
    onError: onRefused,
  });
}
