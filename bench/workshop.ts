import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { importSheets, PASSWORD, smallSchool } from '../test/support/school';

export const TEACHER = { username: 'teacher', password: PASSWORD };

/** A school with the instructor above and a line with these work units. */
export async function furnish(app: NestFastifyApplication, workUnits: readonly string[]): Promise<void> {
  await smallSchool({ app });
  const result = await importSheets(
    { app },
    {
      设备层级: [
        ['编号', '名称', '英文名称', '层级', '上级编号', '产线方式', '设备类别'],
        ['SITE', '校区', 'Campus', '校区', '', '', ''],
        ['AREA', '车间', 'Workshop', '区域', 'SITE', '', ''],
        ['GPL-1', '微型齿轮泵线', 'Gear pump line', '产线', 'AREA', '虚拟', ''],
        ...workUnits.map((code) => [code, `工位 ${code}`, `Station ${code}`, '工位', 'GPL-1', '', code.toLowerCase()]),
      ],
    },
  );
  if (!result.applied) throw new Error(JSON.stringify(result.problems, null, 1));
}
