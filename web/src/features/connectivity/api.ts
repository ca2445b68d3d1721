import type { QueryKey } from '@tanstack/react-query';
import type { Answer } from '../../shared/api/answers';
import { api, type Page } from '../../shared/api/client';
import type { Connection } from '../../shared/floor/types';

export type ConnectionWithTags = Answer<'ConnectionWithTags'>;
export type Tag = ConnectionWithTags['tags'][number];
export type MapProposalList = Answer<'MapProposalList'>;
export type MapProposal = MapProposalList['items'][number];
export type StateRule = ConnectionWithTags['states'][number];
export type MachineCertificates = Answer<'MachineCertificates'>;
export type MachineCertificate = Answer<'MachineCertificate'>;
export type OwnCertificate = Answer<'OwnCertificate'>;
export type Diagnosis = Answer<'Diagnosis'>;
export type BrowsePage = Answer<'BrowsePage'>;
export type NodeDetails = Answer<'NodeDetails'>;
export type ConnectionBody = Answer<'ConnectionDto'>;

export const CONNECTIONS_KEY: QueryKey = ['connections'];
export const connectionKey = (id: string): QueryKey => ['connections', id];
export const CERTIFICATES_KEY: QueryKey = ['machine-certificates'];

export const fetchConnections = (signal: AbortSignal): Promise<Page<Connection>> =>
  api.get('/connections', { query: { limit: 200 }, signal });
export const fetchConnection = (id: string, signal: AbortSignal): Promise<ConnectionWithTags> =>
  api.get(`/connections/${id}`, { signal });
export const fetchReadings = (
  workUnitId: string,
  signal: AbortSignal,
): Promise<{ readonly items: readonly Answer<'TagReading'>[] }> =>
  api.get(`/work-units/${workUnitId}/tags`, { signal });
export const fetchCertificates = (signal: AbortSignal): Promise<MachineCertificates> =>
  api.get('/machine-certificates', { signal });
export const fetchNodes = (id: string, node: string, offset: number, signal?: AbortSignal): Promise<BrowsePage> =>
  api.get(`/connections/${id}/nodes`, { query: { node, offset }, signal });
export const fetchNode = (id: string, node: string, signal: AbortSignal): Promise<NodeDetails> =>
  api.get(`/connections/${id}/node`, { query: { node }, signal });

export const fetchProposals = (id: string, signal: AbortSignal): Promise<MapProposalList> =>
  api.get(`/connections/${id}/proposals`, { signal });

export const decide = (
  thumbprint: string,
  state: MachineCertificate['state'],
  reason: string,
): Promise<MachineCertificates> => api.put(`/machine-certificates/${thumbprint}`, { state, reason });

export const testStored = (id: string, signal: AbortSignal): Promise<Diagnosis> =>
  api.post(`/connections/${id}/test`, undefined, { signal });
export const testDraft = (
  draft: ConnectionBody & { readonly connectionId: string | null },
  signal: AbortSignal,
): Promise<Diagnosis> => api.post('/connections/test', draft, { signal });

/** What is sent to change a connection: everything it has but its password, with what is to be different. */
export function bodyOf(connection: ConnectionWithTags, over: Partial<ConnectionBody> = {}): ConnectionBody {
  const { workUnitId, endpointUrl, securityMode, securityPolicy, userName, trust, template, enabled } = connection;
  const { jobReceiverNode, jobResponsesNode } = connection;
  return {
    workUnitId,
    endpointUrl,
    securityMode,
    securityPolicy,
    userName,
    trust,
    template,
    jobReceiverNode,
    jobResponsesNode,
    enabled,
    ...over,
  };
}

export const change = (connection: ConnectionWithTags, over: Partial<ConnectionBody>): Promise<ConnectionWithTags> =>
  api.put(`/connections/${connection.id}`, bodyOf(connection, over), { ifMatch: connection.version });
