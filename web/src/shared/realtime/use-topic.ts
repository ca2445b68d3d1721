import { useEffect, useEffectEvent } from 'react';
import type { LedgerMessage, LiveMessage, Topic } from '#libs/contracts';
import { useConnection } from './realtime-provider';

/** Ledger messages of a topic while the page is open, each once and in order; null subscribes to nothing. */
export function useTopic(topic: Topic | null, onMessage: (message: LedgerMessage) => void): void {
  const connection = useConnection();
  const deliver = useEffectEvent(onMessage);
  useEffect(() => {
    if (!connection || topic === null) return undefined;
    return connection.listen(topic, { onLedger: (message) => deliver(message) });
  }, [connection, topic]);
}

/** Newest tag values of a work unit (`live:{workUnitId}`); never replayed, so show the age of what you keep. */
export function useLiveValues(workUnitId: string | null, onValues: (message: LiveMessage) => void): void {
  const connection = useConnection();
  const deliver = useEffectEvent(onValues);
  useEffect(() => {
    if (!connection || workUnitId === null) return undefined;
    return connection.listen(`live:${workUnitId}`, { onLive: (message) => deliver(message) });
  }, [connection, workUnitId]);
}
