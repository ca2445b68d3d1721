import type { QueryClient } from '@tanstack/react-query';
import { toProblem } from './problem-error';

/**
 * Reads everything again where it stands, but what begins with `except`. That this is no station's screen has not changed:
 * asking that again would take the page away for a moment, and what is open on it.
 */
export function readAgain(queries: QueryClient, except?: unknown): Promise<void> {
  return queries.invalidateQueries({
    predicate: ({ queryKey, state }) =>
      (except === undefined || queryKey[0] !== except) &&
      !(state.error && toProblem(state.error).code.startsWith('station.')),
  });
}
