import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { STATION_CODES, STATION_PROFILES, type StationCode } from '#libs/line-simulator';
import { MaterialApi } from '#modules/material';
import { RoutingApi } from '#modules/routing';
import { importSheets } from '../../test/support/school';
import { furnish } from '../workshop';

/** What one machine makes all the time: a part of its own, in one operation that the machine does and reports itself. */
export interface Product {
  readonly machine: StationCode;
  readonly materialId: string;
  readonly routingVersionId: string;
  /** Pieces of one order. */
  readonly quantity: string;
}

/** Floor seconds an order keeps its machine busy, about. */
const ORDER_SECONDS = 1500;

const cycleSeconds = (machine: StationCode): number => STATION_PROFILES[machine].cycleMs / 1000;

/** A school with the whole line, and something to make at each of its machines. */
export async function furnishLine(app: NestFastifyApplication): Promise<readonly Product[]> {
  await furnish(app, STATION_CODES);
  const part = (machine: StationCode): string => `DB-${machine}`;
  const imported = await importSheets(
    { app },
    {
      物料: [
        ['物料编码', '名称', '英文名称', '单位', '类别'],
        ...STATION_CODES.map((code) => [part(code), `演示耐久件 ${code}`, `Endurance part ${code}`, 'pcs', '零件']),
      ],
      工艺路线: [
        ['路线编码', '版本号', '物料编码', '名称', '英文名称'],
        ...STATION_CODES.map((code) => [
          `R-${part(code)}`,
          1,
          part(code),
          `演示耐久件 ${code}`,
          `Endurance part ${code}`,
        ]),
      ],
      工序: [
        ['路线编码', '工序号', '名称', '英文名称', '工位', '控制', '报工', '准备时间(s)', '单件时间(s)'],
        ...STATION_CODES.map((code) => [
          `R-${part(code)}`,
          10,
          '加工',
          'Make',
          code,
          '设备',
          '设备',
          0,
          cycleSeconds(code),
        ]),
      ],
      工艺发布: [['路线编码'], ...STATION_CODES.map((code) => [`R-${part(code)}`])],
    },
  );
  if (!imported.applied) throw new Error(JSON.stringify(imported.problems, null, 1));
  const materials = app.get(MaterialApi, { strict: false });
  const routings = app.get(RoutingApi, { strict: false });
  const products: Product[] = [];
  for (const machine of STATION_CODES) {
    const material = await materials.materialByCode(part(machine));
    const [version] = await routings.versionsOf(material?.id ?? '');
    if (!material || !version) throw new Error(`nothing to make at ${machine}`);
    const quantity = String(Math.round(ORDER_SECONDS / cycleSeconds(machine)));
    products.push({ machine, materialId: material.id, routingVersionId: version.id, quantity });
  }
  return products;
}
