import { useLiveQuery } from '../../shared/realtime/use-live-query';
import { fetchTimeline, orderKey } from './api';

/** Everything the ledger holds about an order, oldest first; read once however many parts of its page show it. */
export function useTimeline(id: string) {
  return useLiveQuery([...orderKey(id), 'timeline'], (signal) => fetchTimeline(id, signal), [`work-order:${id}`]);
}
