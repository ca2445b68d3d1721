import type { QueryKey } from '@tanstack/react-query';
import type { Answer } from '../../shared/api/answers';
import { api } from '../../shared/api/client';

export type VersionPlan = Answer<'VersionPlan'>;
export type OperationPlan = VersionPlan['operations'][number];
export type Characteristic = OperationPlan['characteristics'][number];
export type Drawing = VersionPlan['drawings'][number];
export type ClassStep = VersionPlan['gauges'][number];

/** Below the routing's own key, so that what happens to a version is seen here too. */
export const planKey = (routingId: string, version: string): QueryKey => [
  'routing',
  routingId,
  'version',
  version,
  'inspection-plan',
];

export const fetchPlan = (routingId: string, version: string, signal: AbortSignal): Promise<VersionPlan> =>
  api.get(`/routings/${routingId}/versions/${version}/inspection-plan`, { signal });

export const savePlan = ({ operationId, planVersion }: OperationPlan, body: object): Promise<VersionPlan> =>
  api.put(`/operations/${operationId}/inspection-plan`, body, { ifMatch: planVersion });
