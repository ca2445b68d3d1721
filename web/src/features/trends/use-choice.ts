import { useSearchParams } from 'react-router';
import type { Span } from '../../shared/trend/api';

export const PERIODS = ['hour', 'shift', 'day', 'week', 'month', 'custom'] as const;
export type Period = (typeof PERIODS)[number];

const isPeriod = (text: string | null): text is Period => PERIODS.some((period) => period === text);

export interface Choice {
  /** Code of the work unit; null until one is chosen. */
  readonly unit: string | null;
  /** Keys of the tags; null: those a machine is looked at by first. */
  readonly tags: readonly string[] | null;
  readonly period: Period;
  /** Of the period `custom`. */
  readonly custom: Span | null;
  readonly set: (changes: Readonly<Record<string, string | null>>) => void;
}

/** What is looked at, kept in the URL so that it can be sent to somebody. */
export function useChoice(): Choice {
  const [params, setParams] = useSearchParams();
  const asked = params.get('period');
  const [from, to] = [Date.parse(params.get('from') ?? ''), Date.parse(params.get('to') ?? '')];
  const tags = params.get('tags');
  return {
    unit: params.get('unit'),
    tags: tags === null ? null : tags.split(',').filter((key) => key !== ''),
    period: isPeriod(asked) ? asked : 'hour',
    custom: from < to ? [from, to] : null,
    set: (changes) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before);
          for (const [name, value] of Object.entries(changes)) {
            if (value === null) after.delete(name);
            else after.set(name, value);
          }
          return after;
        },
        { replace: true },
      ),
  };
}
