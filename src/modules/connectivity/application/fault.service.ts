import { Injectable } from '@nestjs/common';
import { EquipmentApi } from '#modules/equipment';
import { DomainError } from '#libs/kernel';
import { TEACHING_FAULTS } from '#libs/teaching-faults';
import { FloorClock } from '#platform/clock';
import { UnitOfWork } from '#platform/database';
import { newId } from '#platform/ids';
import { Ledger } from '#platform/ledger';
import { aboutFault } from '../domain/fault-refs';
import type { FaultDraft, FaultKind, MachineFault } from '../domain/machine-fault';
import { ConnectionRepository } from '../persistence/connection.repository';
import { FaultRepository } from '../persistence/fault.repository';
import { VIRTUAL_LINE } from './virtual-line';

/** Faults as an instructor sets them; the machine hears of them after the commit. */
@Injectable()
export class FaultService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly floor: FloorClock,
    private readonly equipment: EquipmentApi,
    private readonly connections: ConnectionRepository,
    private readonly faults: FaultRepository,
  ) {}

  /** The catalogue, as far as machines are connected that take its faults. */
  async kinds(): Promise<FaultKind[]> {
    const taking = new Set(
      (await this.connections.all())
        .filter(({ enabled, template }) => enabled && template === VIRTUAL_LINE)
        .map(({ workUnitId }) => workUnitId),
    );
    const units = (await this.equipment.workUnits()).filter(({ id }) => taking.has(id));
    return Object.values(TEACHING_FAULTS)
      .map(({ code, ends, stations }) => {
        const workUnitIds = units.filter((unit) => stations.includes(unit.code)).map(({ id }) => id);
        return { fault: code, ends, workUnitIds };
      })
      .filter(({ workUnitIds }) => workUnitIds.length > 0);
  }

  /** Newest first; one more than `limit` when there is a next page. @param before the last id of the page before */
  page(over: boolean, before: string | null, limit: number): Promise<MachineFault[]> {
    return over ? this.faults.past(before, limit) : this.faults.open(before, limit);
  }

  /**
   * Asks the machine of a work unit for a fault; `fault.began` tells when it acts, `fault.refused` that it never will.
   * @throws DomainError `entity.not-found`, `connectivity.no-faults`, `connectivity.fault-unfit`,
   * `connectivity.fault-needs-time`, `connectivity.fault-needs-trigger`, `connectivity.fault-open`
   */
  async inject(draft: FaultDraft, actorId: string): Promise<MachineFault> {
    const { code, lineMode } = await this.fitting(draft);
    const id = newId();
    await this.unitOfWork.run(async () => {
      if (!(await this.faults.add(id, draft, actorId, this.floor.now()))) {
        throw new DomainError('conflict', 'connectivity.fault-open', { workUnit: code });
      }
      const about = aboutFault({ id, ...draft }, lineMode);
      const { trigger, after, lastsSeconds } = draft;
      this.ledger.append({
        type: 'fault.injected',
        ...about,
        actorId,
        payload: { ...about.payload, trigger, after, lastsSeconds },
      });
    });
    return this.one(id);
  }

  /**
   * Asks the machine to end a fault, or never to begin it; asked again, nothing changes. A fault whose machine was taken
   * out meanwhile is lost with it.
   * @throws DomainError `entity.not-found`, `connectivity.fault-over`
   */
  async clear(id: string, actorId: string): Promise<MachineFault> {
    await this.unitOfWork.run(async () => {
      const fault = await this.faults.lock(id);
      if (!fault) throw missing(id);
      if (fault.endedAt) throw new DomainError('conflict', 'connectivity.fault-over');
      if (fault.state === 'clearing') return;
      const unit = await this.equipment.workUnit(fault.workUnitId);
      const about = aboutFault(fault, unit?.lineMode ?? 'virtual');
      if (await this.takesFaults(fault.workUnitId)) {
        await this.faults.askToClear(id, actorId, this.floor.now());
        this.ledger.append({ type: 'fault.clear-requested', ...about });
      } else {
        await this.faults.end(id, 'lost', this.floor.now(), null);
        this.ledger.append({ type: 'fault.lost', ...about, payload: { ...about.payload, ending: 'lost' } });
      }
    });
    return this.one(id);
  }

  private async one(id: string): Promise<MachineFault> {
    const fault = await this.faults.find(id);
    if (!fault) throw missing(id);
    return fault;
  }

  private async takesFaults(workUnitId: string): Promise<boolean> {
    return (await this.connections.enabledOf(workUnitId))?.template === VIRTUAL_LINE;
  }

  /** The work unit, when the fault can befall it as drafted. */
  private async fitting({ workUnitId, fault, trigger, after, lastsSeconds }: FaultDraft) {
    const unit = await this.equipment.workUnit(workUnitId);
    if (!unit) throw new DomainError('not-found', 'entity.not-found', { type: 'work-unit', id: workUnitId });
    const params = { workUnit: unit.code };
    if (!(await this.takesFaults(workUnitId))) throw new DomainError('conflict', 'connectivity.no-faults', params);
    const { stations, ends } = TEACHING_FAULTS[fault];
    if (!stations.includes(unit.code)) throw wrong('/fault', 'connectivity.fault-unfit', params);
    if (ends === 'time' && lastsSeconds === null) throw wrong('/lastsSeconds', 'connectivity.fault-needs-time');
    if (trigger !== 'now' && after === null) throw wrong('/after', 'connectivity.fault-needs-trigger');
    return unit;
  }
}

function wrong(pointer: string, code: string, params: DomainError['params'] = {}): DomainError {
  return new DomainError('unprocessable', code, params, [{ pointer, code, params }]);
}

function missing(id: string): DomainError {
  return new DomainError('not-found', 'entity.not-found', { type: 'machine-fault', id });
}
