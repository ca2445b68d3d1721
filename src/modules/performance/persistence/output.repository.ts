import { Injectable } from '@nestjs/common';
import type { Output } from '#libs/kpi';
import { UnitOfWork } from '#platform/database';
import type { Execution, OperationOutput } from '../domain/order-facts';

const SUMS = `
  (sum(good) FILTER (WHERE pass = 'first'))::float8 AS good, (sum(scrap) FILTER (WHERE pass = 'first'))::float8 AS scrap,
  (sum(rework) FILTER (WHERE pass = 'first'))::float8 AS rework,
  (sum(good) FILTER (WHERE pass = 'rework'))::float8 AS recovered`;

type Sums = { readonly [Key in 'good' | 'scrap' | 'rework' | 'recovered']: number | null };

const filled = <Row extends Sums>(row: Row) => ({
  ...row,
  good: row.good ?? 0,
  scrap: row.scrap ?? 0,
  rework: row.rework ?? 0,
  recovered: row.recovered ?? 0,
});

/** Which orders are looked at; what is null does not narrow. */
export interface OrderFilter {
  readonly orderId: string | null;
  readonly materialId: string | null;
  readonly teamIds: readonly string[] | null;
}

/** Quantities and orders, read through the views of work-order and its sums. */
@Injectable()
export class OutputRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** What each unit made in [from, to), by product and planned time. */
  async ofUnits(
    workUnitIds: readonly string[],
    from: Date,
    to: Date,
  ): Promise<(Output & { readonly workUnitId: string })[]> {
    return this.unitOfWork.prepared<Output & { readonly workUnitId: string }>(
      `SELECT work_unit_id AS "workUnitId", material_code AS product, (run_seconds * 1000)::float8 AS pri,
         sum(good)::float8 AS good, sum(scrap)::float8 AS scrap, sum(rework)::float8 AS rework,
         sum(recovered)::float8 AS recovered
       FROM work_order.unit_output($1, $2, $3) GROUP BY work_unit_id, material_code, run_seconds`,
      [workUnitIds, from, to],
    );
  }

  /** What each operation of these orders made in [from, to). */
  async ofOrders(workOrderIds: readonly string[], from: Date, to: Date): Promise<OperationOutput[]> {
    const rows = await this.unitOfWork.prepared<OperationOutput & Sums>(
      `SELECT work_order_id AS "workOrderId", operation_number AS "operationNumber", material_code AS product,
         (run_seconds * 1000)::float8 AS pri, ${SUMS}
       FROM work_order.output WHERE work_order_id = ANY($1) AND produced_at >= $2 AND produced_at < $3
       GROUP BY work_order_id, operation_number, material_code, run_seconds`,
      [workOrderIds, from, to],
    );
    return rows.map(filled);
  }

  /** Orders under way in [from, to), by number. */
  async executions({ orderId, materialId, teamIds }: OrderFilter, from: Date, to: Date): Promise<Execution[]> {
    return this.unitOfWork.prepared<Execution>(
      `SELECT work_order_id AS id, number, material_id AS "materialId", material_code AS "materialCode",
         material_name AS "materialName", material_name_en AS "materialNameEn", line_mode AS "lineMode",
         started_at AS "startedAt", ended_at AS "endedAt", completed_at AS "completedAt", due_at AS "dueAt"
       FROM work_order.execution
       WHERE ($1::uuid IS NULL OR work_order_id = $1) AND ($2::uuid IS NULL OR material_id = $2)
         AND ($3::uuid[] IS NULL OR team_id = ANY($3))
         AND started_at < $5 AND coalesce(ended_at, 'infinity') > $4
       ORDER BY number`,
      [orderId, materialId, teamIds, from, to],
    );
  }
}
