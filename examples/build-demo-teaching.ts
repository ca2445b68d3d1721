import { join } from 'node:path';
import { writeWorkbook, type Sheet } from './products/workbook';

const CRITERIA = [
  ['conformance', '工艺符合性', 'Process conformance', 0.3, '自动', '工艺符合性'],
  ['cycle-time', '节拍', 'Cycle time', 0.2, '自动', '节拍'],
  ['first-pass-yield', '一次合格率', 'First pass yield', 0.2, '自动', '一次合格率'],
  ['dimension', '尺寸', 'Dimensions', 0.3, '自动', '尺寸'],
] as const;

const WITH_SAFETY = [
  ['conformance', '工艺符合性', 'Process conformance', 0.25, '自动', '工艺符合性'],
  ['cycle-time', '节拍', 'Cycle time', 0.15, '自动', '节拍'],
  ['first-pass-yield', '一次合格率', 'First pass yield', 0.2, '自动', '一次合格率'],
  ['dimension', '尺寸', 'Dimensions', 0.25, '自动', '尺寸'],
  ['safety', '安全与 5S', 'Safety and 5S', 0.15, '教师', '', 60],
] as const;

const SHEETS: readonly Sheet[] = [
  {
    name: '评分标准',
    header: [
      '评分标准编码',
      '评分标准名称',
      '英文名称',
      '评分项编码',
      '评分项',
      '英文评分项',
      '权重',
      '评分方式',
      '评分依据',
      '否决线',
      '缺项可折算',
    ],
    rows: [
      ...CRITERIA.map((line) => ['GP-LINE', '产线实训评分标准', 'Training on the line', ...line, '', '是']),
      ...WITH_SAFETY.map(([id, zh, en, weight, type, evaluator, below]) => [
        'GP-SAFE',
        '产线实训评分标准（含安全）',
        'Training on the line, with safety',
        id,
        zh,
        en,
        weight,
        type,
        evaluator,
        below ?? '',
        '否',
      ]),
    ],
  },
  {
    name: '教学任务',
    header: ['任务编码', '任务名称', '英文名称', '学习目标', '英文学习目标'],
    rows: [
      [
        'T-GP-01',
        '齿轮泵泵体的铣削与检测',
        'Milling and measuring the pump body',
        '能按作业指导完成泵体铣削、去毛刺与清洗；能用三坐标结果判断是否合格；一次合格率不低于 90%。',
        'Mill, deburr and wash the pump body by the work instruction; judge it by the CMM; at least 90 % right first time.',
      ],
      [
        'T-GP-02',
        '齿轮轴的车削',
        'Turning the gear shaft',
        '能正确装夹并车削齿轮轴；能按公差判断尺寸；能按节拍要求组织作业。',
        'Clamp and turn the gear shaft; judge its dimensions; keep to the cycle time.',
      ],
      [
        'T-GP-03',
        '齿轮泵装配与气密测试',
        'Assembling the gear pump and testing for leaks',
        '能按装配顺序完成装配；能读懂气密测试曲线并处理不合格品。',
        'Assemble in the right order; read the leak test and deal with what fails.',
      ],
    ],
  },
];

/** Builds the workbook of the demo school's tasks and rubrics; it goes through the same import as everybody's. */
void writeWorkbook(join(__dirname, 'demo-school', '03-teaching.xlsx'), SHEETS);
