import type { QueryKey } from '@tanstack/react-query';
import type { DecimalString } from '#libs/kernel';
import type { StockCountState, TransportTaskState } from '#libs/lifecycles';
import { api } from '../../shared/api/client';

/** What people call a lot, and the unit of its quantities. */
export interface LotLabel {
  readonly id: string;
  readonly number: string;
  readonly materialCode: string;
  readonly materialName: string;
  readonly materialNameEn: string;
  readonly unit: string;
}

export interface TransportTask {
  readonly id: string;
  readonly number: string;
  readonly lot: LotLabel;
  readonly quantity: DecimalString;
  readonly from: string;
  readonly to: string;
  readonly status: TransportTaskState;
  readonly personId: string | null;
  readonly personName: string | null;
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
  readonly note: string | null;
  readonly reason: string | null;
  readonly openedAt: string;
  readonly openedBy: string | null;
  readonly countedAt: string | null;
  readonly countedBy: string | null;
  readonly postedAt: string | null;
  readonly postedBy: string | null;
  readonly version: number;
}

export interface CountLine {
  readonly lotId: string;
  readonly lot: LotLabel;
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
