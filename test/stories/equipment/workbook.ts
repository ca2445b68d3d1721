import type { HttpClient } from '../../support/http-client';
import { type Sheets, workbookOf } from '../../support/school';
import { expectThat } from '../story';
import { siteTime } from './floor-time';

/** Where the shift works: three machines of the virtual line, which take jobs, and an old saw, where people do them. */
const PLACES = ['LATHE', 'MILL', 'ROBOT', 'SAW'] as const;
export type Place = (typeof PLACES)[number];

export const PLAIN: Place = 'SAW';
export const materialAt = (place: Place): string => `SHIFT-${place}`;
export const routingAt = (place: Place): string => `R-SHIFT-${place}`;
export const SHIFT = '演示班';

/** Planned time of a piece anywhere, in seconds of the floor. */
export const PIECE_SECONDS = 60;
const SHIFT_HOURS = 3;
const LINES = ['GPL-1', 'OLD-1'];

/** A line of old machines beside the demo line, and something to be made at each place. Its times are the fast clock's. */
export const FLOOR_BOOK: Sheets = {
  设备层级: [
    ['编号', '名称', '英文名称', '层级', '上级编号', '产线方式', '设备类别'],
    ['OLD-1', '演示老设备线', 'Old machines', '产线', 'LF', '虚拟', ''],
    [PLAIN, '演示锯床', 'Saw', '工位', 'OLD-1', '', 'saw'],
  ],
  物料: [
    ['物料编码', '名称', '英文名称', '规格', '单位', '类别', '跟踪方式'],
    ...PLACES.map((place) => [materialAt(place), `演示件 ${place}`, `Part of ${place}`, '40Cr', 'pcs', '零件', '批次']),
  ],
  工艺路线: [
    ['路线编码', '版本号', '物料编码', '名称', '英文名称', '更改说明'],
    ...PLACES.map((place) => [
      routingAt(place),
      1,
      materialAt(place),
      `演示工艺 ${place}`,
      `Routing of ${place}`,
      '首版',
    ]),
  ],
  工序: [
    ['路线编码', '工序号', '工序代码', '名称', '英文名称', '工位', '控制', '报工', '准备时间(s)', '单件时间(s)'],
    ...PLACES.map((place) => [
      routingAt(place),
      10,
      'OP10',
      '演示加工',
      'Making',
      place,
      place === PLAIN ? '人工' : '设备',
      '设备',
      0,
      PIECE_SECONDS,
    ]),
  ],
  工艺发布: [['路线编码'], ...PLACES.map((place) => [routingAt(place)])],
};

/** One shift of both lines that has just begun, and nothing else. */
export function shiftBook(now: Date): Sheets {
  const [date, starts] = siteTime(now).split(' ');
  const [, ends] = siteTime(new Date(now.getTime() + SHIFT_HOURS * 3_600_000)).split(' ');
  const minute = (time = ''): string => time.slice(0, 5);
  return {
    班次: [
      ['产线编号', '星期', '日期', '类型', '名称', '开始', '结束'],
      ...LINES.map((line) => [line, '', date, '班次', SHIFT, minute(starts), minute(ends)]),
    ],
  };
}

export async function importBook(client: HttpClient, sheets: Sheets): Promise<void> {
  const form = new FormData();
  form.set('workbook', new Blob([new Uint8Array(await workbookOf(sheets))]), 'shift.xlsx');
  const { applied, problems } = await client.upload<{ applied: boolean; problems: unknown[] }>('/imports', form);
  expectThat(applied, `the workbook was not imported: ${JSON.stringify(problems)}`);
}
