import { EquipmentApi } from '#modules/equipment';
import { MaterialApi } from '#modules/material';
import { RoutingApi } from '#modules/routing';
import { WorkOrderApi } from '#modules/work-order';
import { UnitOfWork } from '#platform/database';
import { signIn } from '../test/support/school';
import { type Benchmark, figure, type Figure, progress } from './bench';
import { onStage, type Stage } from './stage';
import { furnish } from './workshop';

const ORDERS = 500;
const OPERATIONS = 6;
const PER_CALL = 100;
const WORK_UNIT = 'LATHE';

/** Many planned orders are released by the bulk door: each gets its job orders, their graph and its entries. */
export const bulkRelease: Benchmark = {
  name: 'bulk-release',
  run: () => onStage(measure),
};

async function measure(stage: Stage): Promise<readonly Figure[]> {
  const database = await stage.createDatabase('released');
  return stage.inProcess(database, {}, async (app) => {
    await furnish(app, [WORK_UNIT]);
    const of = <T>(type: abstract new (...args: never[]) => T): T => app.get(type, { strict: false });
    const workUnitId = (await of(EquipmentApi).workUnitByCode(WORK_UNIT))?.id ?? '';
    const { materialId, routingVersionId } = await of(UnitOfWork).run(async () => {
      const { id } = await of(MaterialApi).createMaterial({
        code: 'BENCH-1',
        revision: 'A',
        name: '齿轮泵',
        nameEn: 'Gear pump',
        specification: '',
        unit: 'pcs',
        kind: 'product',
        tracking: 'none',
      });
      const version = await of(RoutingApi).createVersion({
        code: 'R-BENCH',
        materialId: id,
        name: '工艺',
        nameEn: 'Routing',
        operations: Array.from({ length: OPERATIONS }, (_, index) => ({
          number: (index + 1) * 10,
          code: `OP${index}`,
          name: '工序',
          nameEn: 'Operation',
          workUnitId,
          control: 'person' as const,
          reporting: 'person' as const,
          setupSeconds: 60,
          runSeconds: 30,
          transferBatch: '1',
          qualification: null,
          parameters: [],
          steps: [],
        })),
      });
      await of(RoutingApi).release(version.routingVersionId);
      return { materialId: id, routingVersionId: version.routingVersionId };
    });
    progress(`planning ${ORDERS} orders`);
    const orders = of(WorkOrderApi);
    const ids: string[] = [];
    for (let n = 0; n < ORDERS; n++) {
      const { id } = await orders.create({ materialId, routingVersionId, quantity: '20', lineMode: 'virtual' });
      await orders.plan(id);
      ids.push(id);
    }
    const cookies = await signIn({ app }, 'teacher');
    progress('releasing them');
    const began = performance.now();
    for (let from = 0; from < ids.length; from += PER_CALL) {
      const payload = { action: 'release', ids: ids.slice(from, from + PER_CALL) };
      const answer = await app.inject({ method: 'POST', url: '/api/v1/work-orders/bulk', cookies, payload });
      const { results } = answer.json<{ results: { ok: boolean }[] }>();
      if (!results.every(({ ok }) => ok)) throw new Error(answer.body.slice(0, 500));
    }
    const seconds = (performance.now() - began) / 1000;
    return [
      figure('orders released in bulk', ORDERS / seconds, 'orders/s', null, {
        orders: ORDERS,
        'operations each': OPERATIONS,
        seconds,
      }),
    ];
  });
}
