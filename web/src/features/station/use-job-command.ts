import { useCommand } from '../../shared/api/use-command';
import { actOnJob, STATION_KEYS, type JobVerb } from './api';

interface JobCommand {
  readonly verb: JobVerb;
  readonly body?: Readonly<Record<string, unknown>>;
}

/** Start, pause, resume and complete of one job; the key stays while the answer is unknown. */
export function useJobCommand(id: string, onDone?: () => void) {
  return useCommand(({ verb, body = {} }: JobCommand, key) => actOnJob(id, verb, body, key), {
    invalidates: STATION_KEYS,
    ...(onDone ? { onDone } : {}),
  });
}
