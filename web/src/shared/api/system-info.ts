import { useQuery } from '@tanstack/react-query';
import { api } from './client';

export interface SystemInfo {
  readonly mode: 'demo' | 'school';
  readonly needsSetup: boolean;
  /** Null until the school has been set up. */
  readonly schoolName: string | null;
  /** IANA name of the site's zone. */
  readonly zone: string;
  /** How many times faster than the wall the floor clock runs. */
  readonly floorSpeed: number;
  /** Floor time when the answer was made; absent while floor and wall are the same. */
  readonly floorNow?: string;
}

export const SYSTEM_KEY = ['system', 'info'] as const;

export function useSystemInfo() {
  return useQuery({
    queryKey: SYSTEM_KEY,
    queryFn: ({ signal }) => api.get<SystemInfo>('/system/info', { signal }),
    staleTime: 5 * 60_000,
  });
}
