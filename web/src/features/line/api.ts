import type { QueryKey } from '@tanstack/react-query';
import { api, type Page } from '../../shared/api/client';
import type { Connection, JobOrder, WorkUnit } from '../../shared/floor/types';

export interface LineWorkUnit {
  readonly workUnit: WorkUnit;
  readonly state: { readonly state: string; readonly since: string | null } | null;
  readonly job: JobOrder | null;
  readonly waiting: number;
  readonly connection: Connection | null;
}

export interface TagReading {
  readonly key: string;
  readonly role: string;
  readonly unit: string | null;
  readonly name: string;
  readonly nameEn: string;
  readonly value: unknown;
  readonly good: boolean;
  readonly at: string | null;
}

export interface TelemetryPoint {
  readonly at: string;
  readonly average: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly good: boolean;
}

export interface StateInterval {
  readonly id: string;
  readonly state: string;
  readonly start: string;
  readonly end: string | null;
}

export const LINE_KEY: QueryKey = ['line'];

export const fetchLine = (signal: AbortSignal): Promise<{ readonly workUnits: readonly LineWorkUnit[] }> =>
  api.get('/line', { signal });

export const fetchTags = (
  workUnitId: string,
  signal: AbortSignal,
): Promise<{ readonly items: readonly TagReading[] }> => api.get(`/work-units/${workUnitId}/tags`, { signal });

export const fetchTelemetry = (
  workUnitId: string,
  tag: string,
  from: Date,
  to: Date,
  signal: AbortSignal,
): Promise<{ readonly items: readonly TelemetryPoint[] }> =>
  api.get(`/work-units/${workUnitId}/telemetry`, {
    query: { tag, from: from.toISOString(), to: to.toISOString() },
    signal,
  });

export const fetchStates = (
  workUnitId: string,
  from: Date,
  to: Date,
  signal: AbortSignal,
): Promise<Page<StateInterval>> =>
  api.get(`/work-units/${workUnitId}/states`, {
    query: { from: from.toISOString(), to: to.toISOString(), limit: 200 },
    signal,
  });

/** A machine that should be connected and is not: whatever is shown of it is not known any more. */
export function isLost({ connection }: Pick<LineWorkUnit, 'connection'>): boolean {
  return connection !== null && connection.enabled && connection.status !== 'connected';
}

/** The state to show: a lost machine has none. */
export function shownState(unit: LineWorkUnit): string {
  return isLost(unit) ? 'unknown' : (unit.state?.state ?? 'unknown');
}
