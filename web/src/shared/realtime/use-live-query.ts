import { keepPreviousData, useQuery, useQueryClient, type QueryKey, type UseQueryResult } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Topic } from '#libs/contracts';
import { useConnection } from './realtime-provider';

/** Machines may commit many facts a second; a page needs the newest picture, not every one between. */
const REFRESH_MS = 400;

interface LiveQueryOptions {
  readonly enabled?: boolean;
  /** Shows what was read last until another key's answer is there: for a list that grows. */
  readonly keepsPrevious?: boolean;
  /** How often it is read again at most; rarer for what is dear to compute. */
  readonly everyMs?: number;
}

/**
 * A query that stays true: any ledger message of `topics` reads it again (at most every 0.4 s, unless said otherwise), and so does a
 * reconnect that missed too much. Without a socket it is an ordinary query.
 */
export function useLiveQuery<T>(
  queryKey: QueryKey,
  fetcher: (signal: AbortSignal) => Promise<T>,
  topics: readonly Topic[],
  options: LiveQueryOptions = {},
): UseQueryResult<T, Error> {
  const queries = useQueryClient();
  const connection = useConnection();
  const enabled = options.enabled ?? true;
  const everyMs = options.everyMs ?? REFRESH_MS;
  const keyText = JSON.stringify(queryKey);
  const topicText = topics.join('\n');
  const timer = useRef<number | undefined>(undefined);

  useEffect(() => {
    if (!connection || !enabled) return undefined;
    const key = JSON.parse(keyText) as QueryKey;
    const refresh = (): void => {
      timer.current ??= window.setTimeout(() => {
        timer.current = undefined;
        void queries.invalidateQueries({ queryKey: key });
      }, everyMs);
    };
    const stops = topicText
      .split('\n')
      .filter(Boolean)
      .map((topic) =>
        connection.listen(topic, {
          onLedger: refresh,
          // What was read before the subscription stood may miss a fact committed in between.
          onReady: (refetch) => refetch && refresh(),
        }),
      );
    return () => {
      for (const stop of stops) stop();
      window.clearTimeout(timer.current);
      timer.current = undefined;
    };
  }, [connection, enabled, everyMs, keyText, topicText, queries]);

  return useQuery({
    queryKey,
    queryFn: ({ signal }) => fetcher(signal),
    enabled,
    ...(options.keepsPrevious ? { placeholderData: keepPreviousData } : {}),
  });
}
