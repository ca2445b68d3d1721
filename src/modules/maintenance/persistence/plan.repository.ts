import { Injectable } from '@nestjs/common';
import type { DecimalString } from '#libs/kernel';
import { UnitOfWork } from '#platform/database';
import type { MaintenancePlan } from '../domain/plan';

const COLUMNS = `p.id, p.work_unit_id AS "workUnitId", p.title, p.work, p.basis, p.every, p.base_at AS "baseAt",
  p.base_cycles::text AS "baseCycles", p.occurrence, p.done_at AS "doneAt", p.active, p.version`;

/** Plans, and what machines have counted in all. */
@Injectable()
export class PlanRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async active(): Promise<MaintenancePlan[]> {
    return this.read('p.active ORDER BY p.id', []);
  }

  async lock(id: string): Promise<MaintenancePlan | null> {
    return (await this.read('p.id = $1 FOR UPDATE', [id]))[0] ?? null;
  }

  async add(plan: MaintenancePlan): Promise<void> {
    await this.unitOfWork.manager.query(
      `INSERT INTO maintenance.plan (work_unit_id, title, work, basis, every, base_at, base_cycles, occurrence, done_at,
         active, version, id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      valuesOf(plan),
    );
  }

  async update(plan: MaintenancePlan): Promise<void> {
    await this.unitOfWork.manager.query(
      `UPDATE maintenance.plan SET work_unit_id = $1, title = $2, work = $3, basis = $4, every = $5, base_at = $6,
         base_cycles = $7, occurrence = $8, done_at = $9, active = $10, version = $11 WHERE id = $12`,
      valuesOf(plan),
    );
  }

  async cycles(): Promise<ReadonlyMap<string, DecimalString>> {
    const rows = await this.unitOfWork.manager.query<{ workUnitId: string; cycles: DecimalString }[]>(
      'SELECT work_unit_id AS "workUnitId", cycles::text FROM maintenance.meter',
    );
    return new Map(rows.map(({ workUnitId, cycles }) => [workUnitId, cycles]));
  }

  async count(workUnitId: string, pieces: DecimalString): Promise<void> {
    await this.unitOfWork.manager.query(
      `INSERT INTO maintenance.meter (work_unit_id, cycles) VALUES ($1, $2)
       ON CONFLICT (work_unit_id) DO UPDATE SET cycles = meter.cycles + EXCLUDED.cycles`,
      [workUnitId, pieces],
    );
  }

  private async read(where: string, parameters: readonly unknown[]): Promise<MaintenancePlan[]> {
    return this.unitOfWork.manager.query<MaintenancePlan[]>(
      `SELECT ${COLUMNS} FROM maintenance.plan p WHERE ${where}`,
      [...parameters],
    );
  }
}

const valuesOf = (plan: MaintenancePlan): unknown[] => [
  plan.workUnitId,
  plan.title,
  plan.work,
  plan.basis,
  plan.every,
  plan.baseAt,
  plan.baseCycles,
  plan.occurrence,
  plan.doneAt,
  plan.active,
  plan.version,
  plan.id,
];
