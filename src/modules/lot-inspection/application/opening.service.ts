import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { MaterialApi, type Lot } from '#modules/material';
import { TrialJobApi } from '#modules/trial-job';
import { WorkOrderApi } from '#modules/work-order';
import { decimal } from '#libs/kernel';
import { lotInspection as lifecycle, type WorkOrderState } from '#libs/lifecycles';
import { numberBy, seriesOf } from '#libs/numbering';
import { FloorClock } from '#platform/clock';
import { Settings } from '#platform/config';
import { RunningNumbers, UnitOfWork } from '#platform/database';
import { newId } from '#platform/ids';
import { NOT_INSPECTED_YET, type LotInspection } from '../domain/inspection';
import { freezePlan, isDiscontinued, lotSize, type FrozenPlan } from '../domain/plan';
import type { RuleBody, SamplingRule } from '../domain/rule';
import { InspectionRepository } from '../persistence/inspection.repository';
import { RuleRepository } from '../persistence/rule.repository';
import { InspectionFacts } from './inspection-facts';
import { Severities } from './severities';

const PATTERN = 'IL-{yyyy}-{seq:4}';

/** Of these nothing more is made. */
const IN_THE_END: readonly WorkOrderState[] = ['completed', 'closed'];

type About = Pick<LotInspection, 'workOrderId' | 'attemptId' | 'trialJobId' | 'organisationId' | 'teamId' | 'lineMode'>;

type Opened = Pick<LotInspection, 'source' | 'kind' | 'materialId' | 'supplier' | 'original' | 'resubmits'>;

/** Inspections open by themselves: the plan is resolved and frozen, and the lot is on hold from then on. */
@Injectable()
export class Opening {
  constructor(
    private readonly rows: InspectionRepository,
    private readonly rules: RuleRepository,
    private readonly severities: Severities,
    private readonly material: MaterialApi,
    private readonly workOrders: WorkOrderApi,
    private readonly trialJobs: TrialJobApi,
    private readonly facts: InspectionFacts,
    private readonly running: RunningNumbers,
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: Settings,
    private readonly floor: FloorClock,
  ) {}

  /** 来料检验: a lot was received. Told twice, there is one inspection; without a rule, none. */
  async received(lotId: string, movementId: string, at: Date): Promise<void> {
    const lot = await this.material.lot(lotId);
    const { materialId, supplier } = lot;
    const opened = { kind: 'incoming', materialId, supplier: supplier ?? '' } as const;
    await this.byRule(
      { ...opened, source: `receipt:${movementId}`, original: true, resubmits: null },
      [lot],
      NOBODY,
      at,
    );
  }

  /**
   * 终检: an order is complete and everything it made stands in stock, which may come about in either sequence; what is
   * still here of it is one lot.
   */
  async made(workOrderId: string, materialId: string): Promise<void> {
    if (!(await this.rules.holdingFor(materialId, 'final', ''))) return;
    const order = await this.workOrders.order(workOrderId);
    const { completedAt, attemptId, trialJobId, teamId, lineMode } = order;
    const { finished } = await this.workOrders.balance(workOrderId);
    const isStored = decimal.compare(await this.material.producedQuantity(workOrderId), finished) >= 0;
    if (!isStored || completedAt === null || !IN_THE_END.includes(order.status)) return;
    const jobs = await this.workOrders.jobOrders(workOrderId);
    const made = await this.material.lotsOfOrders(
      [workOrderId],
      jobs.map(({ id }) => id),
    );
    const organisationId = trialJobId ? ((await this.trialJobs.ownerOf(trialJobId))?.organisationId ?? null) : null;
    await this.byRule(
      { source: `order:${workOrderId}`, kind: 'final', materialId, supplier: '', original: true, resubmits: null },
      made.filter((lot) => lot.materialId === materialId),
      { workOrderId, attemptId, trialJobId, organisationId, teamId, lineMode },
      new Date(completedAt),
    );
  }

  /** A lot that was refused comes again. @returns its new inspection; null where nothing of it is left */
  async resubmitted(refused: LotInspection): Promise<LotInspection | null> {
    const lots = present(await this.material.lotsByIds(refused.lotIds));
    if (lots.length === 0) return null;
    const { id, materialId, kind, supplier } = refused;
    const holding = await this.rules.holdingFor(materialId, kind, supplier);
    // Whatever is said of other lots meanwhile, one that was refused is inspected.
    const rule = holding?.body.inspect === 'sampling' ? holding : await this.ruleOf(refused);
    const source = `again:${id}`;
    return this.open({ source, kind, materialId, supplier, original: false, resubmits: id }, lots, refused, rule);
  }

  /** The plan of a lot that came while inspection was discontinued. @throws DomainError `sampling.discontinued` */
  async planNow(inspection: LotInspection): Promise<FrozenPlan> {
    const { body } = await this.ruleOf(inspection);
    const severities = await this.severities.current(inspection, body);
    return freezePlan(lotSize(inspection.quantity), body, severities, inspection.original);
  }

  private async byRule(opened: Opened, lots: readonly Lot[], about: About, at: Date): Promise<void> {
    const here = present(lots);
    const rule = await this.rules.holdingFor(opened.materialId, opened.kind, opened.supplier);
    if (!rule || rule.body.inspect === 'none' || at <= rule.createdAt || here.length === 0) return;
    await this.open(opened, here, about, rule);
  }

  private async open(
    opened: Opened,
    lots: readonly Lot[],
    { workOrderId, attemptId, trialJobId, organisationId, teamId, lineMode }: About,
    rule: Pick<SamplingRule, 'id' | 'revision' | 'body'>,
  ): Promise<LotInspection> {
    return this.unitOfWork.run(async () => {
      await this.rows.lockSource(opened.source);
      const known = await this.rows.bySource(opened.source);
      if (known) return known;
      const openedAt = this.floor.now();
      const quantity = decimal.add('0', ...lots.map((lot) => lot.quantity));
      const { unit } = await this.material.material(opened.materialId);
      const inspection: LotInspection = {
        ...opened,
        ...NOT_INSPECTED_YET,
        id: newId(),
        number: await this.nextNumber(openedAt),
        status: lifecycle.initial,
        lotIds: lots.map(({ id }) => id),
        quantity,
        unit,
        ruleId: rule.id,
        ruleRevision: rule.revision,
        plan: await this.plan(opened, lotSize(quantity), rule.body),
        workOrderId,
        attemptId,
        trialJobId,
        organisationId,
        teamId,
        lineMode,
        openedAt,
      };
      await this.rows.add(inspection);
      await this.material.holdLots(inspection.lotIds, inspection.number);
      const { number, kind, plan, original } = inspection;
      this.facts.tell(inspection, 'opened', {
        to: inspection.status,
        kind,
        quantity,
        unit,
        original,
        lot: lots[0]?.number ?? number,
        sample: plan?.n ?? null,
      });
      return inspection;
    });
  }

  /** Null while inspection of a class is discontinued: the lot waits. */
  private async plan(opened: Opened, size: number, body: RuleBody): Promise<FrozenPlan | null> {
    const severities = await this.severities.current(opened, body);
    return isDiscontinued(body, severities) ? null : freezePlan(size, body, severities, opened.original);
  }

  /** The rule as it was when the inspection opened. */
  private async ruleOf({
    ruleId,
    ruleRevision,
  }: LotInspection): Promise<Pick<SamplingRule, 'id' | 'revision' | 'body'>> {
    const revision = (await this.rules.revisions(ruleId)).find((one) => one.revision === ruleRevision);
    if (!revision) throw new Error('the rule of an inspection is gone');
    return { id: ruleId, revision: ruleRevision, body: revision.body };
  }

  private async nextNumber(at: Date): Promise<string> {
    const day = DateTime.fromJSDate(at, { zone: this.settings.get('zone') }).toISODate() ?? '';
    const seq = await this.running.next(`lot-inspection:${seriesOf('year', day)}`);
    return numberBy(PATTERN, { code: '', revision: '', day, seq });
  }
}

const NOBODY: About = {
  workOrderId: null,
  attemptId: null,
  trialJobId: null,
  organisationId: null,
  teamId: null,
  lineMode: 'real',
};

/** What there is to inspect: lots that were used up, sent back or rejected are past it. */
export const present = (lots: readonly Lot[]): Lot[] =>
  lots.filter(
    ({ status, quantity }) => (status === 'quarantine' || status === 'available') && decimal.isPositive(quantity),
  );
