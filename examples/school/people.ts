import type { Cell, Sheet } from '../products/workbook';

const PASSWORD = 'Linelab#2026';
const PER_CLASS = 12;
const PER_TEAM = 4;

const CLASSES = [
  { code: 'SK2401', name: '数控2401', nameEn: 'CNC 2401' },
  { code: 'ZZ2402', name: '智造2402', nameEn: 'Smart manufacturing 2402' },
] as const;

const two = (n: number): string => String(n).padStart(2, '0');
const four = (n: number): string => String(n).padStart(4, '0');

interface Student {
  readonly n: number;
  readonly number: string;
  readonly classCode: string;
  readonly teamCode: string;
}

const STUDENTS: readonly Student[] = CLASSES.flatMap(({ code }, room) =>
  Array.from({ length: PER_CLASS }, (_, seat) => ({
    n: room * PER_CLASS + seat + 1,
    number: `${code}${two(seat + 1)}`,
    classCode: code,
    teamCode: `${code}-${Math.floor(seat / PER_TEAM) + 1}`,
  })),
);

const STAFF: readonly (readonly Cell[])[] = [
  ['G001', '演示系统管理员', '其他', '', '', 'admin', PASSWORD, '系统管理员', 'B0101', '9001'],
  ['G002', '演示专业负责人', '其他', '', '', 'head', PASSWORD, '专业负责人', 'B0102', '9002'],
  ['T001', '演示教师', '教师', '', 'SK2401, ZZ2402', 'teacher', PASSWORD, '', 'B0103', '9003'],
  ['J001', '演示实训管理员', '实训管理员', '', '', 'technician', PASSWORD, '', 'B0104', '9004'],
  ['H001', '演示企业联系人', '合作企业人员', 'P001', '', 'partner', PASSWORD, '', '', ''],
];

const QUALIFICATIONS = [
  ['SAFETY', '实训安全教育合格', 'Workshop safety induction'],
  ['CNC-LATHE', '数控车床操作准入', 'CNC lathe operator'],
  ['CNC-MILL', '数控铣床操作准入', 'CNC milling operator'],
  ['CMM', '三坐标测量操作准入', 'CMM operator'],
  ['ROBOT', '装配机器人操作准入', 'Assembly robot operator'],
  ['LEAK', '气密测试操作准入', 'Leak test operator'],
] as const;

const teamCodes = [...new Set(STUDENTS.map((student) => student.teamCode))];

function teamRow(code: string): readonly Cell[] {
  const members = STUDENTS.filter((student) => student.teamCode === code);
  const room = CLASSES.find((one) => code.startsWith(one.code));
  const number = code.slice(-1);
  return [
    code,
    `${room?.name ?? ''} 第${number}组`,
    `${room?.nameEn ?? ''} team ${number}`,
    room?.code ?? '',
    members[0]?.number ?? '',
    members.map((member) => member.number).join(', '),
  ];
}

/** The people of the demo school; every name says that it is one. */
export const PEOPLE_SHEETS: readonly Sheet[] = [
  { name: '单位', header: ['单位编号', '单位名称'], rows: [['P001', '演示精密机械有限公司（示例）']] },
  {
    name: '班级',
    header: ['班级编号', '班级名称', '英文名称'],
    rows: CLASSES.map(({ code, name, nameEn }) => [code, name, nameEn]),
  },
  {
    name: '人员',
    header: ['编号', '姓名', '类别', '单位编号', '班级编号', '用户名', '初始密码', '角色', '胸卡号', '初始PIN'],
    rows: [
      ...STAFF,
      ...STUDENTS.map(({ n, number, classCode }): readonly Cell[] => [
        number,
        `演示学生${two(n)}`,
        '学生',
        '',
        classCode,
        `student${two(n)}`,
        PASSWORD,
        '',
        `B${four(n)}`,
        four(1000 + n),
      ]),
    ],
  },
  {
    name: '小组',
    header: ['小组编号', '小组名称', '英文名称', '班级编号', '组长编号', '组员编号'],
    rows: teamCodes.map(teamRow),
  },
  {
    name: '资质类别',
    header: ['资质编号', '资质名称', '英文名称'],
    rows: QUALIFICATIONS.map((row) => [...row]),
  },
  {
    name: '资质',
    header: ['人员编号', '资质编号', '生效日期', '失效日期'],
    rows: STUDENTS.flatMap(({ number }) => QUALIFICATIONS.map(([code]) => [number, code, '2024-09-20', ''])),
  },
];
