import { useQueryClient } from '@tanstack/react-query';
import { SYSTEM_KEY } from '../api/system-info';
import { useTopic } from './use-topic';

/** Learns anew what time it is on the floor when an instructor has let its clock run faster or slower. */
export function useFloorClockWatch(): void {
  const queries = useQueryClient();
  useTopic('virtual-line', ({ type }) => {
    if (type === 'line.speed-changed') void queries.invalidateQueries({ queryKey: SYSTEM_KEY });
  });
}
