import { Injectable, type OnModuleInit } from '@nestjs/common';
import { createTranslator, type Locale } from '#libs/texts';
import { PersonnelApi } from '#modules/personnel';
import { WorkOrderApi } from '#modules/work-order';
import { FloorClock } from '#platform/clock';
import { Compute } from '#platform/compute';
import { UnitOfWork } from '#platform/database';
import { Ledger } from '#platform/ledger';
import { fontFiles } from '#platform/pdf';
import { Reports, type OwnReport, type ReportContext } from '#platform/reports';
import { ArticleReader } from '../article-reader';
import type { CertificateInput } from './certificate-input';
import { CertificateReader } from './certificate-reader';
import { OrderHeads } from './order-head';
import { SiteTime } from './site-time';

/** The request as a report keeps it. */
interface CertificateParams {
  readonly workOrderId: string;
  readonly number: string;
  readonly issuedBy: string;
  readonly issuedAt: string;
}

const KIND = 'inspection-certificate';
/** What speaks for the parts, what they are, the file. */
const STEPS = 3;

/** Inspection certificates 出厂检验合格证 of what orders have made, by the queue. */
@Injectable()
export class Certificates implements OnModuleInit {
  constructor(
    private readonly reader: CertificateReader,
    private readonly articles: ArticleReader,
    private readonly heads: OrderHeads,
    private readonly workOrders: WorkOrderApi,
    private readonly personnel: PersonnelApi,
    private readonly time: SiteTime,
    private readonly reports: Reports,
    private readonly compute: Compute,
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly floor: FloorClock,
  ) {}

  onModuleInit(): void {
    this.reports.register<CertificateParams>({
      kind: KIND,
      formats: ['pdf', 'xlsx'],
      name: ({ number }, locale) => `${createTranslator(locale)('report-kind.inspection-certificate')} ${number}`,
      make: (params, context) => this.make(params, context),
    });
  }

  /**
   * Says that what an order has made conforms, as whoever asks; printed by the queue.
   * @throws DomainError as {@link CertificateReader.proofsOf}; nothing is written then
   */
  async issue(
    workOrderId: string,
    how: { readonly format: 'pdf' | 'xlsx'; readonly locale: Locale },
    issuedBy: string,
  ): Promise<OwnReport> {
    return this.unitOfWork.run(async () => {
      const { order, finished } = await this.reader.proofsOf(workOrderId);
      const { number, attemptId, trialJobId, lineMode } = order;
      const params: CertificateParams = { workOrderId, number, issuedBy, issuedAt: this.floor.now().toISOString() };
      const report = await this.reports.request(KIND, params, { ...how, total: STEPS }, issuedBy);
      this.ledger.append({
        type: 'inspection-certificate.issued',
        subjectId: report.id,
        workOrderId,
        attemptId,
        trialJobId,
        lineMode,
        payload: { number: certificateNumber(number), quantity: finished, unit: order.unit },
      });
      return report;
    });
  }

  /** The order may have changed since it was asked for: what speaks against it then is told as the reason. */
  private async make(params: CertificateParams, { format, locale, progress }: ReportContext): Promise<Buffer> {
    const { workOrderId, number, issuedBy, issuedAt } = params;
    const proofs = await this.reader.proofsOf(workOrderId);
    const contents = await this.reader.contentsOf(proofs);
    await progress(1);
    const directive = await this.workOrders.directive(workOrderId);
    const head = await this.heads.of(
      proofs.order,
      directive,
      proofs.inspected.map(({ job }) => job),
    );
    const { articles } = await this.articles.of(workOrderId);
    const names = await this.personnel.namesOf([issuedBy]);
    await progress(2);
    const input: CertificateInput = {
      format: format === 'xlsx' ? 'xlsx' : 'pdf',
      locale,
      fonts: fontFiles(),
      generatedAt: this.time.now(),
      number: certificateNumber(number),
      head,
      completedAt: this.time.moment(proofs.order.completedAt),
      ...contents,
      articles: this.time.articles(articles),
      issued: { name: names.get(issuedBy) ?? null, at: this.time.moment(issuedAt) },
    };
    const made = await this.compute.run<Uint8Array>(require.resolve('./certificate.script'), input);
    await progress(STEPS);
    return Buffer.from(made);
  }
}

/** An order has one certificate, however often it is printed (our rule). */
const certificateNumber = (orderNumber: string): string => `IC-${orderNumber}`;
