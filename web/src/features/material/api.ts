import type { QueryKey } from '@tanstack/react-query';
import type { DecimalString } from '#libs/kernel';
import type { LotState } from '#libs/lifecycles';
import type { AnswerOf } from '../../shared/api/answers';
import { api, type Page } from '../../shared/api/client';
import type { Named } from '../../shared/floor/types';

export interface Material extends Named {
  readonly id: string;
  readonly code: string;
  readonly revision: string;
  readonly specification: string;
  readonly unit: string;
  readonly kind: 'raw' | 'component' | 'product';
  readonly tracking: 'none' | 'lot' | 'serial';
}

export type StockedMaterial = Material & { readonly available: DecimalString };

/** Unfinished pieces where they were put. */
export interface PutAway {
  readonly location: string;
  readonly quantity: DecimalString;
  readonly label: string | null;
}

export interface Lot {
  readonly id: string;
  readonly number: string;
  readonly materialId: string;
  readonly status: LotState;
  readonly received: DecimalString;
  readonly quantity: DecimalString;
  readonly supplier: string | null;
  readonly supplierLot: string | null;
  readonly jobOrderId: string | null;
  readonly workOrderId: string | null;
  readonly receivedAt: string;
  readonly version: number;
  readonly stock: readonly { readonly location: string; readonly quantity: DecimalString }[];
  readonly workInProgress: readonly PutAway[];
}

export interface Movement {
  readonly id: string;
  readonly kind:
    'receive' | 'produce' | 'issue' | 'return' | 'transfer' | 'consume' | 'scrap' | 'give-back' | 'split' | 'count';
  readonly lotId: string;
  readonly quantity: DecimalString;
  readonly from: string | null;
  readonly to: string | null;
  readonly otherLotId: string | null;
  readonly workOrderId: string | null;
  readonly jobOrderId: string | null;
  /** The transport task, where one has moved it. */
  readonly sourceId: string | null;
  readonly actorId: string | null;
  readonly reason: string | null;
  readonly reverses: string | null;
  readonly reversedBy: string | null;
  readonly at: string;
}

export interface TracedLot {
  readonly id: string;
  readonly number: string;
  readonly status: LotState;
  readonly quantity: DecimalString;
  readonly unit: string;
  readonly materialCode: string;
  readonly materialName: string;
  readonly materialNameEn: string;
  readonly workOrderNumber: string | null;
  readonly onLine: DecimalString;
  readonly depth: number;
}

export interface TraceGraph {
  readonly rootId: string;
  readonly lots: readonly TracedLot[];
  readonly edges: readonly { readonly from: string; readonly to: string; readonly quantity: DecimalString }[];
  readonly more: readonly string[];
}

export interface TracedJob {
  readonly jobOrderId: string;
  readonly number: string;
  readonly operationNumber: number;
  readonly name: string;
  readonly nameEn: string;
  readonly workUnitCode: string;
  readonly status: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly attemptId: string | null;
  readonly putAway: PutAway | null;
  readonly people: readonly { readonly id: string; readonly name: string | null }[];
  readonly parameters: readonly (Named & { readonly code: string; readonly value: string; readonly unit: string })[];
  readonly steps: readonly unknown[];
  readonly measurements: readonly (Named & {
    readonly balloon: string;
    readonly piece: number;
    readonly value: string;
    readonly unit: string;
    readonly verdict: string | null;
  })[];
  readonly machineRuns: readonly {
    readonly run: number;
    readonly good: DecimalString;
    readonly scrap: DecimalString;
  }[];
}

export interface History {
  readonly orders: readonly {
    readonly workOrderId: string;
    readonly number: string;
    readonly materialCode: string;
    readonly jobs: readonly TracedJob[];
  }[];
  readonly more: boolean;
}

export const LOTS_KEY: QueryKey = ['lots'];
/** What every command about a lot may change. */
export const STOCK_KEYS: readonly QueryKey[] = [LOTS_KEY, ['lot'], ['movements'], ['material'], ['materials']];

export const fetchMaterial = (id: string, signal: AbortSignal): Promise<Material> =>
  api.get(`/materials/${id}`, { signal });
export const fetchLot = (id: string, signal: AbortSignal): Promise<Lot> => api.get(`/lots/${id}`, { signal });
export const fetchGraph = (id: string, depth: number, signal: AbortSignal): Promise<TraceGraph> =>
  api.get(`/lots/${id}/graph`, { query: { depth, lots: 120 }, signal });
export const fetchHistory = (id: string, signal: AbortSignal): Promise<History> =>
  api.get(`/lots/${id}/history`, { signal });
export const fetchHold = (id: string, signal: AbortSignal): Promise<AnswerOf<'/lots/{id}/hold'>> =>
  api.get(`/lots/${id}/hold`, { signal });
export const fetchMovements = (path: string, signal: AbortSignal): Promise<Page<Movement>> =>
  api.get(`${path}/movements`, { query: { limit: 200 }, signal });
export const fetchLotsOf = (materialId: string, signal: AbortSignal): Promise<Page<Lot>> =>
  api.get('/lots', { query: { materialId, limit: 200 }, signal });
