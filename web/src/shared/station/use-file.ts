import { queryOptions, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { loadFile } from '../api/client';

/** A file of a job, for reading it now or ahead. */
export const fileQuery = (address: string) =>
  queryOptions({
    queryKey: ['file', address],
    queryFn: ({ signal }) => loadFile(address, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** An address under which a file can be shown once it is here; null until then. */
export function useFile(address: string): string | null {
  const { data } = useQuery(fileQuery(address));
  const [shown, setShown] = useState<string | null>(null);
  useEffect(() => {
    if (!data) return undefined;
    const made = URL.createObjectURL(data);
    setShown(made);
    return () => URL.revokeObjectURL(made);
  }, [data]);
  return shown;
}
