import type { Cell, Sheet } from '../products/workbook';

const LINE = 'GPL-1';

/** Code, names, equipment class, model: the machines of the virtual line. */
const WORK_UNITS = [
  ['WH', '立体库', 'Warehouse', 'warehouse', 'Rack 120'],
  ['LATHE', '数控车', 'CNC lathe', 'lathe', 'Turn 200'],
  ['MILL', '数控铣', 'CNC mill', 'mill', 'Mill 500'],
  ['WASH', '去毛刺清洗', 'Deburring and washing', 'deburr-wash', 'Wash 60'],
  ['CMM', '三坐标检测', 'CMM inspection', 'cmm', 'Measure 454'],
  ['ROBOT', '机器人装配', 'Robot assembly', 'robot-assembly', 'Arm 6'],
  ['LEAK', '气密测试', 'Leak test', 'leak-test', 'Tight 2'],
  ['PACK', '包装', 'Packing', 'packing', 'Pack 10'],
] as const;

const WORKDAYS = ['周一', '周二', '周三', '周四', '周五'];
const WEEKEND = ['周六', '周日'];

const shift = (day: string, kind: string, name: string, starts: string, ends: string): readonly Cell[] => [
  LINE,
  day,
  '',
  kind,
  name,
  starts,
  ends,
];

/** The learning factory: one line of eight stations, and when it works. */
export const LINE_SHEETS: readonly Sheet[] = [
  {
    name: '设备层级',
    header: [
      '编号',
      '名称',
      '英文名称',
      '层级',
      '上级编号',
      '顺序',
      '产线方式',
      '设备类别',
      '并行任务数',
      '资产编号',
      '型号',
    ],
    rows: [
      ['MAIN', '主校区（演示）', 'Main campus (demo)', '校区', '', 1, '', '', '', '', ''],
      ['LF', '学习工厂实训中心', 'Learning factory', '区域', 'MAIN', 1, '', '', '', '', ''],
      [LINE, '微型齿轮泵线', 'Miniature gear pump line', '产线', 'LF', 1, '虚拟', '', '', '', ''],
      ...WORK_UNITS.map(([code, name, nameEn, equipmentClass, model], index): readonly Cell[] => [
        code,
        name,
        nameEn,
        '工位',
        LINE,
        (index + 1) * 10,
        '',
        equipmentClass,
        1,
        `VL-${code}-001`,
        model,
      ]),
    ],
  },
  {
    name: '班次',
    header: ['产线编号', '星期', '日期', '类型', '名称', '开始', '结束'],
    rows: [
      ...WORKDAYS.flatMap((day) => [
        shift(day, '班次', '上午实训', '08:00', '12:00'),
        shift(day, '休息', '上午课间', '09:40', '10:00'),
        shift(day, '班次', '下午实训', '14:00', '17:30'),
        shift(day, '休息', '下午课间', '15:40', '16:00'),
      ]),
      ...WEEKEND.map((day) => shift(day, '班次', '开放实训', '09:00', '17:00')),
      [LINE, '', '2026-10-01', '停产', '国庆节', '', ''],
    ],
  },
];
