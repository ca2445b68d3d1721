import type { Cell, Sheet } from '../products/workbook';

type Item = readonly [string, string, string, string, '是否正常' | '数值', string, string, string, '每日' | '每周'];

/** What is looked at on rounds: `[zh, en, method, method en, kind, unit, lower, upper, period]`, by work unit. */
const ITEMS: Readonly<Record<string, readonly Item[]>> = {
  LATHE: [
    ['导轨润滑油位', 'Oil level of the guideways', '目视，在上下刻线之间', 'By eye: between the marks', '是否正常', '', '', '', '每日'],
    ['气源压力', 'Air pressure', '读压力表', 'Read the gauge', '数值', 'MPa', '0.5', '0.7', '每日'],
    ['主轴空转有无异响', 'Noise of the spindle', '空转 1 分钟，耳听', 'Let it run for a minute and listen', '是否正常', '', '', '', '每日'],
    ['冷却液浓度', 'Coolant concentration', '折光仪', 'Refractometer', '数值', '%', '5', '8', '每周'],
  ],
  MILL: [
    ['主轴锥孔清洁', 'Spindle taper clean', '目视，用布擦净', 'By eye; wipe it clean', '是否正常', '', '', '', '每日'],
    ['液压站压力', 'Hydraulic pressure', '读压力表', 'Read the gauge', '数值', 'MPa', '4', '5', '每日'],
    ['排屑器运转', 'Chip conveyor runs', '点动试转', 'Jog it', '是否正常', '', '', '', '每周'],
  ],
};

export const INSPECTION_SHEET: Sheet = {
  name: '点检项目',
  header: ['编号', '工位', '顺序', '点检内容', '英文内容', '方法', '英文方法', '类型', '单位', '下限', '上限', '周期'],
  rows: Object.entries(ITEMS).flatMap(([unit, items]) =>
    items.map((item, index): readonly Cell[] => [
      `${unit}-${String(index + 1).padStart(2, '0')}`,
      unit,
      String(index + 1),
      ...item,
    ]),
  ),
};
