import { useQuery } from '@tanstack/react-query';
import type { AnswerOf } from './answers';
import { api } from './client';
import { learnFloorClock } from './floor-clock';

export type SystemInfo = AnswerOf<'/system/info'>;

export const SYSTEM_KEY = ['system', 'info'] as const;

export function useSystemInfo() {
  return useQuery({
    queryKey: SYSTEM_KEY,
    queryFn: ({ signal }) => learnFloorClock(() => api.get<SystemInfo>('/system/info', { signal })),
    staleTime: 5 * 60_000,
  });
}
