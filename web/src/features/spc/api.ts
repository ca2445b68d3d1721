import type { QueryKey } from '@tanstack/react-query';
import type { Rule, Limits } from '#libs/spc';
import type { Answer } from '../../shared/api/answers';
import { api, type Page } from '../../shared/api/client';
import type { OwnReport } from '../../shared/reports/api';
import type { ReportForm } from '../../shared/reports/report-dialog';

export type ListedChart = Answer<'ListedChart'>;
/** The arithmetic is libs/spc's, and so are its types. */
export type ChartDetail = Omit<Answer<'ChartDetail'>, 'rules' | 'revisions'> & {
  readonly rules: readonly Rule[];
  readonly revisions: readonly Revision[];
};
export type Revision = Omit<Answer<'LimitsRevision'>, 'limits' | 'rules'> & {
  readonly limits: Limits;
  readonly rules: readonly Rule[];
};
export type Picture = Answer<'ChartPicture'>;
export type DrawnPoint = Answer<'DrawnPoint'>;
export type SpcSignal = Answer<'SpcSignal'>;
export type Study = Answer<'ChartStudy'>;
export type PointOrigin = Answer<'PointOrigin'>;
export type ChartBoxes = Answer<'ChartBoxes'>;
export type BoxWay = 'work-unit' | 'tool' | 'shift' | 'team';
export type Chartable = Answer<'Chartable'>;

export const CHARTS_KEY: QueryKey = ['control-charts'];
export const chartKey = (id: string): QueryKey => ['control-charts', id];
export const pictureKey = (id: string, newest: number | null): QueryKey => ['control-charts', id, 'points', newest];

export const fetchChart = (id: string, signal: AbortSignal) =>
  api.get<ChartDetail>(`/control-charts/${id}`, { signal });
export const fetchPicture = (id: string, newest: number | null, signal: AbortSignal) =>
  api.get<Picture>(`/control-charts/${id}/points`, { query: { newest }, signal });
export const fetchStudy = (id: string, signal: AbortSignal) =>
  api.get<Study>(`/control-charts/${id}/capability`, { signal });
export const fetchBoxes = (id: string, by: BoxWay, signal: AbortSignal) =>
  api.get<ChartBoxes>(`/control-charts/${id}/boxes`, { query: { by }, signal });
export const fetchSignals = (id: string, signal: AbortSignal) =>
  api.get<Page<SpcSignal>>(`/control-charts/${id}/signals`, { query: { limit: 100 }, signal });
export const fetchOrigin = (id: string, point: number, signal: AbortSignal) =>
  api.get<PointOrigin>(`/control-charts/${id}/points/${point}`, { signal });
export const fetchChartable = (materialId: string, signal: AbortSignal) =>
  api.get<{ readonly items: readonly Chartable[] }>('/chartable-characteristics', { query: { materialId }, signal });

export const changeRules = (
  { id, version }: ChartDetail,
  body: { readonly rules: readonly Rule[]; readonly reason: string },
  idempotencyKey: string,
): Promise<ChartDetail> => api.post(`/control-charts/${id}/change-rules`, body, { idempotencyKey, ifMatch: version });

interface ReportWindow extends ReportForm {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Capability of these charts, or of all of a material and a work unit. */
export const requestCapability = (
  asked: ReportWindow & {
    readonly chartIds?: readonly string[] | undefined;
    readonly materialId?: string | undefined;
    readonly workUnitId?: string | undefined;
  },
  idempotencyKey: string,
): Promise<OwnReport> => api.post('/capability-reports', asked, { idempotencyKey });

export const requestPrint = (
  id: string,
  asked: ReportWindow & { readonly newest?: number | undefined },
  idempotencyKey: string,
): Promise<OwnReport> => api.post(`/control-charts/${id}/prints`, asked, { idempotencyKey });
