import type { QueryKey } from '@tanstack/react-query';
import type { DecimalString } from '#libs/kernel';
import type { LotState } from '#libs/lifecycles';
import { api } from '../../shared/api/client';

export const WHEREABOUTS = ['in-store', 'in-work', 'used-up', 'gone-out', 'scrapped', 'never-was'] as const;
export type Whereabouts = (typeof WHEREABOUTS)[number];

export interface TracedLot {
  readonly id: string;
  readonly number: string;
  readonly status: LotState;
  readonly quantity: DecimalString;
  readonly unit: string;
  readonly materialCode: string;
  readonly materialName: string;
  readonly materialNameEn: string;
  readonly supplierLot: string | null;
  readonly workOrderId: string | null;
  readonly workOrderNumber: string | null;
  /** Units of its order that are still being made. */
  readonly onLine: DecimalString;
  readonly locations: readonly string[];
  readonly whereabouts: Whereabouts;
  readonly depth: number;
}

/** The nearest of the touched lots, and which went into which. */
export interface RecallPicture {
  readonly lotIds: readonly string[];
  readonly ways: readonly { readonly from: string; readonly to: string }[];
  readonly notDrawn: number;
}

export interface Affected {
  readonly lots: readonly TracedLot[];
  readonly picture: RecallPicture;
  readonly more: boolean;
}

export interface Recall {
  readonly id: string;
  readonly number: string;
  readonly kind: 'lot' | 'machine';
  readonly lotId: string | null;
  readonly workUnitId: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly reason: string;
  readonly held: boolean;
  readonly more: boolean;
  readonly declaredAt: string;
  readonly declaredBy: string | null;
  readonly lots: number;
}

export interface RecallDetail extends Recall {
  readonly picture: RecallPicture;
  readonly lines: readonly { readonly status: LotState; readonly quantity: DecimalString; readonly lot: TracedLot }[];
}

/** A lot, or a work unit with a time; as the API asks for it. */
export type Origin =
  { readonly lotId: string } | { readonly workUnitId: string; readonly from: string; readonly to: string };

export const RECALLS_KEY: QueryKey = ['recalls'];

export const fetchAffected = (origin: Origin, signal: AbortSignal): Promise<Affected> =>
  api.get('/recalls/affected', { query: { ...origin }, signal });
export const fetchRecall = (id: string, signal: AbortSignal): Promise<RecallDetail> =>
  api.get(`/recalls/${id}`, { signal });
