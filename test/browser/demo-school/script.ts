import type { Locale } from '#libs/texts';

/** The demo's company: no student ever reads it. */
export const COMPANY = '演示精密机械有限公司';

/** The gear shaft of the demo school: its operations and values inside the limits, by balloon. */
export const OPERATIONS = {
  machine: [
    { number: 10, unit: 'WH' },
    { number: 20, unit: 'LATHE' },
    { number: 30, unit: 'MILL' },
    { number: 40, unit: 'WASH' },
  ],
  measuring: { number: 50, unit: 'CMM' },
  packing: { number: 60, unit: 'PACK' },
} as const;
export const WITHIN: Readonly<Record<string, string>> = {
  1: '11.995',
  2: '31.950',
  3: '9.200',
  4: '19.970',
  5: '0.010',
  6: '0.40',
};
export const TOO_LARGE = '12.010';

/** What people type and choose, each in their own language. */
export const SCRIPT = {
  'zh-CN': {
    partName: '微型齿轮轴（试制）',
    contact: '演示联系人',
    quantity: '3',
    question: '轴颈是否允许留中心孔？',
    answer: '允许，中心孔按 B 型。',
    taskTitle: '齿轮轴工艺试制',
    team: '数控2401 第1组',
    rubric: /^产线实训评分标准$/,
    screen: '三坐标 平板 1',
    student: { username: 'student01', name: '演示学生01', badge: 'B0001', number: 'SK240101', pin: '1001' },
  },
  en: {
    partName: 'Miniature gear shaft (trial)',
    contact: 'Demo contact',
    quantity: '2',
    question: 'May the centre holes stay in the journals?',
    answer: 'Yes, centre holes of form B.',
    taskTitle: 'Process trial of a gear shaft',
    team: 'CNC 2401 team 2',
    rubric: /^Training on the line$/,
    screen: 'CMM tablet 2',
    student: { username: 'student05', name: '演示学生05', badge: 'B0005', number: 'SK240105', pin: '1005' },
  },
} as const satisfies Record<Locale, object>;
