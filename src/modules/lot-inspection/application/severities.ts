import { Injectable } from '@nestjs/common';
import { MaterialApi } from '#modules/material';
import { DomainError } from '#libs/kernel';
import { mayBeReduced, SCORE_FOR_REDUCED, switchSeverity, type SeverityEvent, type SwitchResult } from '#libs/sampling';
import { actorOf, type Principal } from '#platform/auth';
import { FloorClock } from '#platform/clock';
import { UnitOfWork } from '#platform/database';
import { newId } from '#platform/ids';
import { Ledger } from '#platform/ledger';
import type { LotInspection } from '../domain/inspection';
import type { Severities as PerClassSeverity } from '../domain/plan';
import { CLASSES, type RuleBody } from '../domain/rule';
import type { ClassSeverity, SeriesKey, SeveritySwitch } from '../domain/severity';
import { RuleRepository } from '../persistence/rule.repository';
import { SeverityRepository } from '../persistence/severity.repository';

/** Where a class stands, how far it is from the next switch, and how it came there. */
export interface ClassSeverityView extends ClassSeverity {
  readonly mayBeReduced: boolean;
  readonly scoreNeeded: number;
  readonly switches: readonly SwitchView[];
}

export interface SwitchView extends Omit<SeveritySwitch, 'changedBy' | 'severityId'> {
  readonly inspectionNumber: string | null;
}

type Asked = 'reduce' | 'irregular' | 'resume';

/** Severity switching 转移: by the lots decided on, and by what the responsible authority says. */
@Injectable()
export class Severities {
  constructor(
    private readonly rows: SeverityRepository,
    private readonly rules: RuleRepository,
    private readonly material: MaterialApi,
    private readonly ledger: Ledger,
    private readonly unitOfWork: UnitOfWork,
    private readonly floor: FloorClock,
  ) {}

  /** How severely the next lot of a series is inspected. A class whose rule no longer allows it is reduced no more. */
  async current(series: SeriesKey, { reduced }: Pick<RuleBody, 'reduced'>): Promise<PerClassSeverity> {
    const found = await this.rows.of(series);
    const standing: Partial<Record<ClassSeverity['class'], ClassSeverity['state']['severity']>> = {};
    for (const one of found) {
      const leaves = one.state.severity === 'reduced' && reduced === 'off';
      const now = leaves ? await this.apply(one, { type: 'irregular' }, {}) : one;
      standing[one.class] = now.state.severity;
    }
    return standing;
  }

  /**
   * A lot was decided on. It counts for each class that switches and that was inspected as severely as the class stands
   * now (our rule: what was opened before a switch says nothing about the time after it).
   */
  async count({ id, materialId, supplier, kind, plan, found, verdicts, original, decidedBy }: LotInspection) {
    for (const each of CLASSES) {
      const frozen = plan?.classes[each];
      const verdict = verdicts?.[each];
      if (!frozen || !verdict || frozen.severity === null) continue;
      const standing = await this.rows.lockOf(newId(), { materialId, supplier, kind }, each);
      if (standing.state.severity !== frozen.severity) continue;
      const event = { type: 'lot', verdict, original, ac: frozen.ac, found: found?.[each] ?? 0 } as const;
      await this.apply(standing, event, { inspectionId: id, changedBy: decidedBy });
    }
  }

  /**
   * The supplier has acted, production is irregular, or it is steady and reduced inspection is agreed to.
   * @throws DomainError not-found `entity.not-found`; conflict `sampling.not-reducible` {score, needed} |
   *   `sampling.not-discontinued` | `lot-inspection.reduced-off`: the rule names no table for it |
   *   `lot-inspection.not-reduced`
   */
  async switch(caller: Principal, id: string, asked: Asked, note: string): Promise<ClassSeverityView> {
    return this.unitOfWork.run(async () => {
      const before = await this.rows.lock(id);
      if (!before) throw new DomainError('not-found', 'entity.not-found', { type: 'sampling-severity', id });
      if (asked === 'reduce') await this.requireTables(before);
      if (asked === 'irregular' && before.state.severity !== 'reduced')
        throw new DomainError('conflict', 'lot-inspection.not-reduced');
      // Who may say so says with it that production is steady and that it is agreed.
      const event: SeverityEvent = asked === 'reduce' ? { type: asked, steady: true, agreed: true } : { type: asked };
      return this.view(await this.apply(before, event, { note, changedBy: actorOf(caller) }));
    });
  }

  /** @throws DomainError not-found `entity.not-found` */
  async ofMaterial(materialId: string): Promise<ClassSeverityView[]> {
    await this.material.material(materialId);
    return Promise.all((await this.rows.ofMaterial(materialId)).map((one) => this.view(one)));
  }

  private async requireTables({ materialId, kind, supplier }: ClassSeverity): Promise<void> {
    const rule = await this.rules.holdingFor(materialId, kind, supplier);
    if (!rule || rule.body.reduced === 'off') throw new DomainError('conflict', 'lot-inspection.reduced-off');
  }

  private async apply(
    before: ClassSeverity,
    event: SeverityEvent,
    by: Partial<Pick<SeveritySwitch, 'inspectionId' | 'changedBy' | 'note'>>,
  ): Promise<ClassSeverity> {
    const { state, change }: SwitchResult = switchSeverity(before.state, event);
    const after = { ...before, state, version: before.version + 1 };
    await this.rows.save(after);
    if (change) {
      const told = { inspectionId: null, changedBy: null, note: null, ...by };
      await this.rows.addSwitch({
        ...change,
        ...told,
        id: newId(),
        severityId: before.id,
        changedAt: this.floor.now(),
      });
      this.ledger.append({
        type: 'sampling-severity.switched',
        subjectId: before.id,
        reason: told.note,
        payload: { materialId: before.materialId, class: before.class, ...change, inspectionId: told.inspectionId },
      });
    }
    return after;
  }

  private async view(one: ClassSeverity): Promise<ClassSeverityView> {
    const switches = await this.rows.switchesOf([one.id]);
    return {
      ...one,
      mayBeReduced: mayBeReduced(one.state),
      scoreNeeded: SCORE_FOR_REDUCED,
      switches: switches.map(({ changedBy: _by, severityId: _of, ...change }) => change),
    };
  }
}
