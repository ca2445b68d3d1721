import { useQuery } from '@tanstack/react-query';
import type { Answer } from '../api/answers';
import { api, type Page } from '../api/client';
import { useName } from './use-name';

export type DowntimeReason = Answer<'DowntimeReason'>;

/** Nobody has said why. */
export const UNEXPLAINED = 'Z';

/** The tree of reasons; it changes about once a year. */
export function useDowntimeReasons() {
  return useQuery({
    queryKey: ['downtime-reasons'],
    queryFn: ({ signal }) => api.get<Page<DowntimeReason>>('/downtime-reasons', { signal }),
    staleTime: 600_000,
    select: (page) => page.items,
  });
}

/** The name of a reason by its code; the code itself for one not read yet. */
export function useReasonText(): (code: string) => string {
  const nameOf = useName();
  const reasons = useDowntimeReasons().data;
  return (code) => {
    const reason = reasons?.find((one) => one.code === code);
    return reason ? nameOf(reason) : code;
  };
}
