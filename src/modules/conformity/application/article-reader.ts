import { Injectable } from '@nestjs/common';
import { NonconformanceApi, type Ncr } from '#modules/nonconformance';
import { PersonnelApi } from '#modules/personnel';
import { QualityApi, type Characteristic, type InspectedCharacteristic } from '#modules/quality';
import { RoutingApi } from '#modules/routing';
import { WorkOrderApi } from '#modules/work-order';
import { articlePiece, coverageOf, labelsOf, outcomeOf } from '../domain/accountability';
import { SignatureRepository, type StoredSignature } from '../persistence/signature.repository';
import type {
  AccountedCharacteristic,
  FirstArticleAccount,
  InspectedArticle,
  ReportSignature,
} from './first-article-account';
import { OrderQuality, type InspectedJob } from './order-quality';

type Line = Characteristic & Partial<Pick<InspectedCharacteristic, 'measurements'>>;
type Drawings = ReadonlyMap<string, { readonly code: string; readonly revision: string }>;
type Unlabelled = Omit<AccountedCharacteristic, 'label'>;

/** Puts together what the first article of an order accounts for. */
@Injectable()
export class ArticleReader {
  constructor(
    private readonly workOrders: WorkOrderApi,
    private readonly jobs: OrderQuality,
    private readonly quality: QualityApi,
    private readonly routing: RoutingApi,
    private readonly nonconformances: NonconformanceApi,
    private readonly personnel: PersonnelApi,
    private readonly signatures: SignatureRepository,
  ) {}

  /**
   * Every characteristic of the plans the order is made by: the frozen copies of its inspections, and the plan itself of an
   * operation that has none.
   * @throws DomainError not-found `entity.not-found`
   */
  async of(workOrderId: string): Promise<FirstArticleAccount> {
    await this.workOrders.order(workOrderId);
    const inspected = await this.jobs.jobsOf(workOrderId);
    const plans = await this.plansOf(inspected);
    const drawings = await this.drawingsOf([...plans.values()].flat());
    const ncrs = (await this.nonconformances.ofOrder(workOrderId)).filter(({ status }) => status !== 'cancelled');
    const lines = inspected.flatMap((one) =>
      (plans.get(one.job.id) ?? []).map((line) => accountOf(one, line, drawings, ncrs)),
    );
    const labels = labelsOf(lines);
    const characteristics = lines.map((line, index) => ({ ...line, label: labels[index] ?? line.balloon }));
    const [signed] = await this.signatures.ofOrder(workOrderId);
    const names = await this.personnel.namesOf([
      ...inspected.flatMap(({ firstArticles }) => firstArticles).flatMap((first) => first.signatures.map(personOf)),
      ...(signed ? [signed.signedBy] : []),
    ]);
    const articles = inspected.flatMap((one) => articleOf(one, names) ?? []);
    return {
      workOrderId,
      coverage: coverageOf(characteristics, articles),
      characteristics,
      articles,
      signature: signed ? signatureOf(signed, characteristics, names) : null,
    };
  }

  private async plansOf(inspected: readonly InspectedJob[]): Promise<ReadonlyMap<string, readonly Line[]>> {
    const without = inspected.filter(({ inspection }) => inspection === null).map(({ job }) => job.operationId);
    const planned = without.length === 0 ? [] : await this.quality.planFor(without);
    return new Map(
      inspected.map(({ job, inspection }) => [
        job.id,
        inspection?.characteristics ?? planned.filter(({ operationId }) => operationId === job.operationId),
      ]),
    );
  }

  private async drawingsOf(lines: readonly Line[]): Promise<Drawings> {
    const revisionIds = [...new Set(lines.flatMap(({ place }) => place?.revisionId ?? []))];
    const documents = revisionIds.length === 0 ? [] : await this.routing.documentsAbout({ revisionIds });
    return new Map(
      documents.flatMap(({ code, revisions }) => revisions.map(({ id, revision }) => [id, { code, revision }])),
    );
  }
}

const personOf = ({ personId }: { readonly personId: string }): string => personId;

function accountOf(
  { job, inspection, firstArticles }: InspectedJob,
  line: Line,
  drawings: Drawings,
  ncrs: readonly Ncr[],
): Unlabelled {
  const { measurements = [], place } = line;
  const piece = articlePiece(firstArticles);
  const measured = measurements.find((one) => one.current && one.piece === piece && one.verdict !== null);
  const verdict = measured?.verdict ?? null;
  const drawing = place && drawings.get(place.revisionId);
  const about = ({ jobOrderId, characteristic, sourceId }: Ncr): boolean =>
    jobOrderId === job.id &&
    (characteristic === line.name || (verdict === 'ng' && sourceId !== null && sourceId === inspection?.id));
  return {
    ...characteristicOf(line),
    operationNumber: job.operationNumber,
    jobOrderId: job.id,
    drawing: place && drawing ? { ...drawing, page: place.page } : null,
    piece,
    result:
      measured && verdict
        ? {
            measurementId: measured.id,
            entered: measured.entered,
            verdict,
            gauge: measured.instrument,
            measuredAt: measured.measuredAt,
            entryId: measured.entryId,
          }
        : null,
    outcome: outcomeOf(verdict, inspection?.status === 'conceded'),
    nonconformances: ncrs.filter(about).map(({ id, number }) => ({ id, number })),
  };
}

const characteristicOf = (line: Line): Omit<Characteristic, 'place' | 'sampling'> => ({
  id: line.id,
  balloon: line.balloon,
  name: line.name,
  nameEn: line.nameEn,
  kind: line.kind,
  nominal: line.nominal,
  lsl: line.lsl,
  usl: line.usl,
  unit: line.unit,
  decimals: line.decimals,
  class: line.class,
  mandatory: line.mandatory,
  gaugeClass: line.gaugeClass,
  requirement: line.requirement,
  geometric: line.geometric,
  zone: line.zone,
});

/** Null where the operation asks for no first article. */
function articleOf({ job, firstArticles }: InspectedJob, names: ReadonlyMap<string, string>): InspectedArticle | null {
  if (firstArticles.length === 0) return null;
  const piece = articlePiece(firstArticles);
  const first = firstArticles.findLast((one) => one.piece === piece);
  return {
    operationNumber: job.operationNumber,
    jobOrderId: job.id,
    piece,
    isApproved: firstArticles.some(({ status }) => status === 'approved'),
    signatures: (first?.signatures ?? []).map(({ role, personId, signedAt }) => ({
      role,
      name: names.get(personId) ?? null,
      signedAt,
    })),
  };
}

/** The measurements a report stands on, in an order of their own. */
export const evidenceOf = (characteristics: readonly Pick<AccountedCharacteristic, 'result'>[]): string[] =>
  characteristics.flatMap(({ result }) => result?.measurementId ?? []).toSorted();

function signatureOf(
  { signedBy, signedAt, note, evidence }: StoredSignature,
  characteristics: readonly AccountedCharacteristic[],
  names: ReadonlyMap<string, string>,
): ReportSignature {
  const holds = evidenceOf(characteristics).join() === [...evidence].toSorted().join();
  return { signedBy, name: names.get(signedBy) ?? null, signedAt, note, holds };
}
