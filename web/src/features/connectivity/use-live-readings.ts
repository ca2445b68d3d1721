import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Reading } from '#libs/tag-expressions';
import { useLiveValues } from '../../shared/realtime/use-topic';
import { fetchReadings, type ConnectionWithTags } from './api';

type Shown = { readonly value: unknown; readonly good: boolean; readonly at: string | null };

export type ReadTag = (key: string) => Reading | undefined;

/** A value that is shown but not good is uncertain: bad ones come without a value. */
function readingOf({ value, good, at }: Shown): Reading {
  const severity = good ? 'good' : value === null ? 'bad' : 'uncertain';
  return { value, severity, at: new Date(at ?? 0) };
}

/** What the tags of a machine show now, as the gateway has it; nothing while it is not connected. */
export function useLiveReadings({ workUnitId, status }: ConnectionWithTags): ReadTag | null {
  const [live, setLive] = useState<Readonly<Record<string, Shown>>>({});
  const query = useQuery({
    queryKey: ['tags', workUnitId],
    queryFn: ({ signal }) => fetchReadings(workUnitId, signal),
  });
  useLiveValues(workUnitId, ({ at, values }) =>
    setLive((before) => ({
      ...before,
      ...Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { ...value, at }])),
    })),
  );
  if (status !== 'connected') return null;
  const stored = new Map((query.data?.items ?? []).map((tag) => [tag.key, tag]));
  return (key) => {
    const shown = live[key] ?? stored.get(key);
    return shown && (shown.at !== null || shown.good) ? readingOf(shown) : undefined;
  };
}
