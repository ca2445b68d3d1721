import type { QueryKey } from '@tanstack/react-query';
import type { DecimalString } from '#libs/kernel';
import type { StockCountState, TransportTaskState } from '#libs/lifecycles';
import { api } from '../../shared/api/client';

export interface TransportTask {
  readonly id: string;
  readonly number: string;
  readonly lotId: string;
  readonly quantity: DecimalString;
  readonly from: string;
  readonly to: string;
  readonly status: TransportTaskState;
  readonly personId: string | null;
  readonly workUnitId: string | null;
  readonly problem: string | null;
  readonly note: string | null;
  readonly requestedAt: string;
  readonly endedAt: string | null;
  readonly version: number;
}

export interface StockCount {
  readonly id: string;
  readonly number: string;
  readonly location: string;
  readonly status: StockCountState;
  readonly reason: string | null;
  readonly openedAt: string;
  readonly postedAt: string | null;
  readonly version: number;
}

export interface CountLine {
  readonly lotId: string;
  readonly expected: DecimalString;
  readonly counted: DecimalString | null;
}

export interface CountDetail extends StockCount {
  readonly lines: readonly CountLine[];
}

export const TRANSPORTS_KEY: QueryKey = ['transports'];
export const COUNTS_KEY: QueryKey = ['stock-counts'];

export const fetchCount = (id: string, signal: AbortSignal): Promise<CountDetail> =>
  api.get(`/stock-counts/${id}`, { signal });

/** The number of a lot, for lists that know only its id. */
export const fetchLotNumber = (id: string, signal: AbortSignal): Promise<{ readonly number: string }> =>
  api.get(`/lots/${id}`, { signal });
