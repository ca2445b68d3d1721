import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { createTranslator, type Locale } from '#libs/texts';
import type { WorkDirective } from '#modules/routing';
import { WorkOrderApi, type JobOrder } from '#modules/work-order';
import { Compute } from '#platform/compute';
import { fontFiles } from '#platform/pdf';
import { Reports, type OwnReport, type ReportContext } from '#platform/reports';
import { ArticleReader } from '../article-reader';
import { OrderQuality } from '../order-quality';
import type { FirstArticleInput, PrintedOperation } from './first-article-input';
import { OrderHeads } from './order-head';
import { SiteTime } from './site-time';

/** The request as a report keeps it. */
interface ArticleParams {
  readonly workOrderId: string;
  readonly number: string;
}

const KIND = 'first-article';
/** What is covered, what it is of and made of, the file. */
const STEPS = 3;

/** First-article reports 首件检验报告 in the manner of AS9102, made by the queue. */
@Injectable()
export class FirstArticleReports implements OnModuleInit {
  constructor(
    private readonly reader: ArticleReader,
    private readonly jobs: OrderQuality,
    private readonly heads: OrderHeads,
    private readonly workOrders: WorkOrderApi,
    private readonly time: SiteTime,
    private readonly reports: Reports,
    private readonly compute: Compute,
  ) {}

  onModuleInit(): void {
    this.reports.register<ArticleParams>({
      kind: KIND,
      formats: ['pdf', 'xlsx'],
      name: ({ number }, locale) => `${createTranslator(locale)('report-kind.first-article')} ${number}`,
      make: (params, context) => this.make(params, context),
    });
  }

  /**
   * Asks for the report of an order, also while it is not complete.
   * @throws DomainError not-found `entity.not-found`; conflict `work-order.not-released` {state}
   */
  async request(
    workOrderId: string,
    how: { readonly format: 'pdf' | 'xlsx'; readonly locale: Locale },
    actorId: string,
  ): Promise<OwnReport> {
    const { number, status } = await this.workOrders.order(workOrderId);
    if ((await this.workOrders.jobOrders(workOrderId)).length === 0)
      throw new DomainError('conflict', 'work-order.not-released', { state: status });
    return this.reports.request(KIND, { workOrderId, number }, { ...how, total: STEPS }, actorId);
  }

  private async make({ workOrderId }: ArticleParams, context: ReportContext): Promise<Buffer> {
    const { format, locale, progress } = context;
    const { coverage, characteristics, articles, signature } = await this.reader.of(workOrderId);
    await progress(1);
    const order = await this.workOrders.order(workOrderId);
    const jobs = (await this.jobs.jobsOf(workOrderId)).map(({ job }) => job);
    const directive = await this.workOrders.directive(workOrderId);
    const head = await this.heads.of(order, directive, jobs);
    const used = await this.heads.usedBy(order, jobs);
    await progress(2);
    const input: FirstArticleInput = {
      format: format === 'xlsx' ? 'xlsx' : 'pdf',
      locale,
      fonts: fontFiles(),
      generatedAt: this.time.now(),
      head,
      used,
      operations: operationsOf(directive, jobs),
      coverage,
      characteristics,
      articles: this.time.articles(articles),
      signature: signature && {
        name: signature.name,
        note: signature.note,
        holds: signature.holds,
        at: this.time.moment(signature.signedAt),
      },
    };
    const made = await this.compute.run<Uint8Array>(require.resolve('./first-article.script'), input);
    await progress(STEPS);
    return Buffer.from(made);
  }
}

function operationsOf({ operations }: WorkDirective, jobs: readonly JobOrder[]): PrintedOperation[] {
  return jobs.map(({ operationId, operationNumber, name, nameEn, workUnitCode }) => {
    const { ncProgram = null, tools = [] } = operations.find((one) => one.operationId === operationId) ?? {};
    return { number: operationNumber, name, nameEn, workUnit: workUnitCode, program: ncProgram, tools };
  });
}
