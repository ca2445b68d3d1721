import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { MaterialApi } from '#modules/material';
import { QualityApi } from '#modules/quality';
import { RoutingApi } from '#modules/routing';
import { importSheets } from '../../test/support/school';
import { furnish } from '../workshop';

const CODE = 'BENCH-PR';
export const OPERATION_NUMBER = 10;
export const BALLOON = '1';

/** A product with one measured dimension, the inside diameter of a piston ring, and where it is measured. */
export interface Rings {
  readonly materialId: string;
  readonly operationId: string;
  readonly workUnitId: string;
  readonly characteristicId: string;
}

/** @param rank class of the characteristic; of A and B a chart makes itself */
export async function furnishRings(app: NestFastifyApplication, rank: 'A' | 'C'): Promise<Rings> {
  await furnish(app, ['CMM']);
  const result = await importSheets(
    { app },
    {
      物料: [
        ['物料编码', '名称', '英文名称', '类别', '单位'],
        [CODE, '活塞环', 'Piston ring', '产品', '件'],
      ],
      工艺路线: [
        ['路线编码', '物料编码', '名称', '英文名称'],
        ['R-PR', CODE, '活塞环', 'Piston ring'],
      ],
      工序: [
        ['路线编码', '工序号', '工序代码', '名称', '英文名称', '工位', '控制', '报工', '准备时间(s)', '单件时间(s)'],
        ['R-PR', OPERATION_NUMBER, 'OP10', '测量', 'Measure', 'CMM', '人工', '人工', 0, 60],
      ],
      工艺发布: [['路线编码'], ['R-PR']],
      检验特性: [
        [
          '路线编码',
          '工序号',
          '气泡号',
          '名称',
          '英文名称',
          '类型',
          '公称值',
          '下限',
          '上限',
          '单位',
          '小数位',
          '等级',
        ],
        ['R-PR', OPERATION_NUMBER, BALLOON, '内径', 'Inside diameter', '计量', '74', '73.95', '74.05', 'mm', 3, rank],
      ],
    },
  );
  if (!result.applied) throw new Error(JSON.stringify(result.problems, null, 1));
  const material = await app.get(MaterialApi, { strict: false }).materialByCode(CODE);
  if (!material) throw new Error('the product is missing');
  const [place] = await app.get(RoutingApi, { strict: false }).operationPlaces({ materialId: material.id });
  if (!place) throw new Error('the operation is missing');
  const { operationId, workUnitId } = place;
  const [characteristic] = await app.get(QualityApi, { strict: false }).planFor([operationId]);
  if (!characteristic) throw new Error('the characteristic is missing');
  return { materialId: material.id, operationId, workUnitId, characteristicId: characteristic.id };
}

/** Diameters about 74 mm with σ 0.01 mm, the same ones in every run (Park–Miller, Box–Muller). */
export function* diameters(): Generator<number, never> {
  let seed = 20_261_123;
  const uniform = (): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  for (;;) {
    const [radius, angle] = [Math.sqrt(-2 * Math.log(uniform())), 2 * Math.PI * uniform()];
    for (const z of [radius * Math.cos(angle), radius * Math.sin(angle)]) yield Number((74 + 0.01 * z).toFixed(3));
  }
}
