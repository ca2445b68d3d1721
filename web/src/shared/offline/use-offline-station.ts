import { useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useEffect } from 'react';
import { readAgain } from '../api/read-again';
import { outbox } from '../station/outbox';
import { registerServiceWorker } from './update';

/** Makes the page one that works without network; `keys` are read again when something kept here has been sent. */
export function useOfflineStation(keys: readonly QueryKey[]): void {
  const queries = useQueryClient();
  useEffect(() => {
    registerServiceWorker(() => void readAgain(queries));
    outbox.refreshWith(() => Promise.all(keys.map((queryKey) => queries.invalidateQueries({ queryKey }))));
  }, [queries, keys]);
}
