import type { QueryKey } from '@tanstack/react-query';
import type { Answer } from '../../shared/api/answers';
import { api, type Page } from '../../shared/api/client';

export type Figure = Answer<'Figure'>;
export type LineFigure = Answer<'FigureWithParts'>;
export type NamedKpi = Answer<'NamedKpi'>;
export type PerformanceAnswer = Answer<'PerformanceAnswer'>;
export type UnitPieces = Answer<'UnitPieces'>;
export type Piece = Answer<'PieceAnswer'>;
export type Shift = Answer<'ShiftAnswer'>;
export type Stop = Answer<'Stop'>;
export type Loss = Answer<'Loss'>;

/** From and to, ISO 8601; the end does not belong to it. */
export interface Window {
  readonly from: string;
  readonly to: string;
}

export const PERFORMANCE_KEY: QueryKey = ['performance'];
export const STOPS_KEY: QueryKey = ['stops'];

/** Figures are dear: what changes on a busy line is read again this often at most. */
export const EVERY_MS = 5_000;

/** Every line, each with its work units. */
export const fetchLines = ({ from, to }: Window, signal: AbortSignal): Promise<PerformanceAnswer> =>
  api.get('/performance/kpis', { query: { scope: 'line', from, to }, signal });

export type OrderScope = 'order' | 'product' | 'class';

/** What orders took and made, on lines of each mode for itself, each with its orders. */
export const fetchOrders = (
  of: { readonly scope: OrderScope; readonly id: string },
  { from, to }: Window,
  signal: AbortSignal,
): Promise<PerformanceAnswer> => api.get('/performance/kpis', { query: { ...of, from, to }, signal });

export const fetchPieces = (
  of: { readonly lineId: string } | { readonly workUnitId: string },
  { from, to }: Window,
  signal: AbortSignal,
): Promise<Page<UnitPieces>> => api.get('/performance/intervals', { query: { ...of, from, to }, signal });

export const fetchShifts = (signal: AbortSignal): Promise<Page<Shift>> => api.get('/performance/shifts', { signal });

export const fetchPareto = (
  of: { readonly lineId?: string; readonly workUnitId?: string },
  { from, to }: Window,
  signal: AbortSignal,
): Promise<Page<Loss>> => api.get('/stops/pareto', { query: { ...of, from, to }, signal });

export const codeStops = (
  body: {
    readonly stops: readonly { readonly workUnitId: string; readonly start: string }[];
    readonly reason: string;
    readonly note?: string;
  },
  idempotencyKey: string,
): Promise<{ readonly coded: number }> => api.post('/stops/code', body, { idempotencyKey });

export const kpiOf = (figure: Figure, id: string): NamedKpi | undefined => figure.kpis.find((kpi) => kpi.id === id);
