import type { QueryKey } from '@tanstack/react-query';
import type { DecimalString } from '#libs/kernel';
import type { DocumentRevisionState, RoutingVersionAction, RoutingVersionState } from '#libs/lifecycles';
import { api, type Page } from '../../shared/api/client';
import type { Named } from '../../shared/floor/types';
import type { StepView } from '../../shared/station/step-types';

export interface Version extends Named {
  readonly id: string;
  readonly routingId: string;
  readonly routingCode: string;
  readonly materialId: string;
  readonly version: number;
  readonly status: RoutingVersionState;
  readonly changeNote: string;
  readonly createdAt: string;
  readonly createdBy: string | null;
  readonly submittedAt: string | null;
  readonly submittedBy: string | null;
  readonly releasedAt: string | null;
  readonly releasedBy: string | null;
  readonly rowVersion: number;
}

export interface Material extends Named {
  readonly id: string;
  readonly code: string;
  readonly revision: string;
  readonly unit: string;
}

export interface Routing extends Named {
  readonly id: string;
  readonly code: string;
  readonly material: Material | null;
  readonly versions: readonly Version[];
}

export type Step = StepView;

export interface Parameter extends Named {
  readonly code: string;
  readonly value: string;
  readonly unit: string;
  readonly min: DecimalString | null;
  readonly max: DecimalString | null;
}

export interface Operation extends Named {
  readonly operationId?: string;
  readonly number: number;
  readonly code: string;
  readonly workUnitId: string;
  readonly control: 'machine' | 'person';
  readonly reporting: 'machine' | 'person';
  readonly setupSeconds: number;
  readonly runSeconds: number;
  readonly transferBatch: DecimalString;
  readonly qualification: string | null;
  readonly branch?: { readonly kind: 'alternative'; readonly group: string };
  readonly optional?: boolean;
  readonly equipmentClass?: string;
  readonly tools?: readonly { readonly toolClass: string; readonly count: number }[];
  readonly ncProgram?: string;
  readonly produces?: 'lot' | 'serial';
  readonly place?: { readonly x: number; readonly y: number };
  readonly documentIds: readonly string[];
  readonly steps: readonly Step[];
  readonly parameters: readonly Parameter[];
}

export interface StoredOperation extends Operation {
  readonly operationId: string;
  readonly workUnitCode: string;
}

export interface Revision {
  readonly id: string;
  readonly revision: string;
  readonly status: DocumentRevisionState;
  readonly changeNote: string;
  readonly fileId: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly size: number;
  readonly createdAt: string;
  readonly releasedAt: string | null;
  readonly rowVersion: number;
}

export const DOCUMENT_KINDS = ['drawing', 'cad', 'nc-program', 'other'] as const;

export interface DocumentHead extends Named {
  readonly id: string;
  readonly code: string;
  readonly kind: (typeof DOCUMENT_KINDS)[number];
  readonly materialId: string | null;
}

export interface DocumentDetail extends DocumentHead {
  readonly revisions: readonly Revision[];
}

export interface VersionDetail extends Version {
  readonly material: Material;
  readonly operations: readonly StoredOperation[];
  readonly links: readonly { readonly from: string; readonly to: string }[];
  readonly documents: readonly (DocumentHead & { readonly released: Revision | null })[];
  readonly actions: readonly RoutingVersionAction[];
}

export interface RoutingFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
}

export const ROUTINGS_KEY: QueryKey = ['routings'];
export const routingKey = (id: string): QueryKey => ['routing', id];
export const versionKey = (id: string, version: number): QueryKey => ['routing', id, 'version', version];
export const DOCUMENTS_KEY: QueryKey = ['documents'];

export const fetchRouting = (id: string, signal: AbortSignal): Promise<Routing> =>
  api.get(`/routings/${id}`, { signal });

export const fetchVersion = (id: string, version: number, signal: AbortSignal): Promise<VersionDetail> =>
  api.get(`/routings/${id}/versions/${version}`, { signal });

export const fetchDocuments = (signal: AbortSignal): Promise<Page<DocumentDetail>> =>
  api.get('/documents', { query: { limit: 200 }, signal });

export const actOnVersion = (
  { routingId, version, rowVersion }: Version,
  action: RoutingVersionAction,
  reason: string | null,
  idempotencyKey: string,
): Promise<VersionDetail> =>
  api.post(`/routings/${routingId}/versions/${version}/${action}`, reason === null ? {} : { reason }, {
    idempotencyKey,
    ifMatch: rowVersion,
  });

export const copyVersion = (
  { routingId, version }: Version,
  changeNote: string,
  idempotencyKey: string,
): Promise<VersionDetail> =>
  api.post(`/routings/${routingId}/versions/${version}/copy`, { changeNote }, { idempotencyKey });

export async function sendRoutingFile(routingId: string, file: File): Promise<RoutingFile> {
  const form = new FormData();
  form.append('file', file, file.name);
  return api.post(`/routings/${routingId}/files`, form);
}
