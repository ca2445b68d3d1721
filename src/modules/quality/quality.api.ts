import { Injectable } from '@nestjs/common';
import type { DecimalString, SubjectRef } from '#libs/kernel';
import { ChartMaker, type Chartable } from './application/charts/chart-maker';
import { FirstArticles, type Rejection } from './application/first-article.service';
import { GaugeUse } from './application/gauge-use';
import { GaugeService } from './application/gauge.service';
import { EVERYTHING, InspectionService } from './application/inspection.service';
import { InspectedSubjects, type SubjectNames } from './application/inspected-subjects';
import { InspectionViews } from './application/inspection.views';
import { MeasurementService } from './application/measurement.service';
import { MeasuringAccess, type MeasuringGuard } from './application/measuring-access';
import { PlanService, type PlannedCharacteristic } from './application/plan.service';
import type { FirstArticle, FirstArticleCause, SignatureRole } from './domain/first-article';
import type { Gauge } from './domain/gauge';
import { OPEN_GATE } from './domain/gate';
import type {
  Characteristic,
  CharacteristicDraft,
  Gate,
  Inspection,
  InspectionContext,
  Measurement,
  NewInspection,
  NewMeasurement,
} from './domain/quality';
import { InspectionRepository } from './persistence/inspection.repository';

/** The front door of quality. Commands join the caller's unit of work. */
@Injectable()
export class QualityApi {
  constructor(
    private readonly plans: PlanService,
    private readonly inspections: InspectionService,
    private readonly measurements: MeasurementService,
    private readonly measuring: MeasuringAccess,
    private readonly subjects: InspectedSubjects,
    private readonly views: InspectionViews,
    private readonly gauges: GaugeUse,
    private readonly register: GaugeService,
    private readonly charts: ChartMaker,
    private readonly firsts: FirstArticles,
    private readonly rows: InspectionRepository,
  ) {}

  /** The inspection plans of operations, by operation and in the order of each plan. */
  async planFor(operationIds: readonly string[]): Promise<PlannedCharacteristic[]> {
    return this.plans.planFor(operationIds);
  }

  /**
   * Adds to the plans of a routing version that is still a draft.
   * @throws DomainError invalid `request.invalid`: `characteristic.repeated`, `.limits-of-attribute`, `measurement.limits-…`
   */
  async addCharacteristics(drafts: readonly CharacteristicDraft[]): Promise<Characteristic[]> {
    return this.plans.add(drafts);
  }

  /**
   * Opens the inspection of a subject with a frozen copy of its operation's plan; a second call changes nothing.
   * @returns its id; null when nothing is measured in that operation
   */
  async openInspections(inspection: NewInspection): Promise<string | null> {
    return this.inspections.open(inspection);
  }

  /** Says later on whose work it is, for the entries to come. */
  async setContext(subjects: readonly SubjectRef[], context: InspectionContext): Promise<void> {
    await this.inspections.setContext(subjects, context);
  }

  /** The pieces that really arrive, when some were lost before; the samples follow, and with them the decision. */
  async setQuantity(subject: SubjectRef, quantity: DecimalString): Promise<void> {
    await this.inspections.setQuantity(subject, quantity);
  }

  /** Calls an undecided inspection off; a decided one and a subject without any are left alone. */
  async cancel(subject: SubjectRef, reason?: string): Promise<void> {
    await this.inspections.cancel(subject, reason);
  }

  /**
   * Judges and keeps a measurement, of a person or of an instrument.
   * @throws DomainError not-found `entity.not-found`; conflict `inspection.decided`; invalid `request.invalid` with
   *   `/value`, `/piece` or `/characteristicId`
   */
  async record(inspectionId: string, measurement: NewMeasurement): Promise<Measurement> {
    return (await this.measurements.record(inspectionId, measurement, EVERYTHING)).measurement;
  }

  /**
   * Says who may measure subjects of a type, and when, at the doors of inspections; what modules record by themselves is
   * not asked about. To be called while modules initialise.
   */
  guardMeasuring(subjectType: string, guard: MeasuringGuard): void {
    this.measuring.register(subjectType, guard);
  }

  /** Says how files may name a subject: the numbers of its order and its part. To be called while modules initialise. */
  nameSubjects(subjectType: string, naming: (subjectId: string) => Promise<SubjectNames>): void {
    this.subjects.register(subjectType, naming);
  }

  /** What stands between a subject and its completion; open when it has no inspection. */
  async gateOf(subject: SubjectRef): Promise<Gate> {
    return (await this.resultsOf([subject]))[0]?.gate ?? OPEN_GATE;
  }

  /**
   * Classes of gauges of which none may be used at the work unit, for each of the operations asked about; a class the
   * school has registered no gauge of is never missing (our rule).
   */
  async gaugesMissing(
    asked: readonly { readonly operationId: string; readonly workUnitId: string }[],
  ): Promise<readonly (readonly string[])[]> {
    return this.gauges.missing(asked);
  }

  /** From now on these operations of a draft version ask for a first-article inspection 首检. */
  async askFirstArticle(operationIds: readonly string[]): Promise<void> {
    await this.plans.askFirstArticle(operationIds);
  }

  /** The first-article inspections of subjects, oldest first; the open one, if any, is the last of its subject. */
  async firstArticles(subjects: readonly SubjectRef[]): Promise<FirstArticle[]> {
    return this.firsts.of(subjects);
  }

  /** Signs the open first article; the third signature approves it. @throws DomainError as {@link FirstArticles.sign} */
  async signFirstArticle(
    subject: SubjectRef,
    firstArticleId: string,
    role: SignatureRole,
    personId: string,
  ): Promise<void> {
    await this.firsts.sign(subject, firstArticleId, role, personId);
  }

  /** Rejects the open first article; another one is made. @throws DomainError conflict `quality.no-first-article` */
  async rejectFirstArticle(subject: SubjectRef, rejection: Rejection): Promise<void> {
    await this.firsts.reject(subject, rejection);
  }

  /** Calls the open first article off, if any: its piece is not going to be made. */
  async dropFirstArticle(subject: SubjectRef): Promise<void> {
    await this.firsts.drop(subject);
  }

  /** Asks for a first article anew; nothing where the operation asks for none, or one of that piece is open already. */
  async renewFirstArticle(subject: SubjectRef, cause: FirstArticleCause, piece: number): Promise<void> {
    await this.firsts.renew(subject, cause, piece);
  }

  /** The inspections of subjects with limits, measurements (superseded ones too), verdicts and ledger entries. */
  async resultsOf(subjects: readonly SubjectRef[]): Promise<Inspection[]> {
    return this.views.of(await this.rows.ofSubjects(subjects));
  }

  /** A gauge of the register. @throws DomainError not-found `entity.not-found` */
  async gauge(id: string): Promise<Gauge> {
    return this.register.gauge(id);
  }

  /** The same, if somebody may measure with it today. @throws DomainError also as {@link requireUsable} */
  async usableGauge(id: string): Promise<Gauge> {
    return this.register.usable(id);
  }

  /** What is measured of a material, each balloon of each operation once, as its newest plan has it. */
  async characteristicsOf(materialId: string): Promise<Chartable[]> {
    return this.charts.chartable(materialId);
  }
}
