import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { across, axis, circle, edge, leader, outline, text, upright, writeDrawing, type Drawing } from './drawing';
import { housing, turned, writeStl } from './solid';
import type { Sheet } from './workbook';

/** Two gears of m = 2 mm, z = 14 stand 28 mm apart in pockets Ø32. */
const [CX, CY, APART] = [78, 66, 28] as const;
const [LEFT, RIGHT] = [CX - APART / 2, CX + APART / 2] as const;
const SIDE = 212;

const PUMP_BODY: Drawing = {
  number: 'DWG-GP-100',
  title: ['泵体', 'Pump body'],
  material: 'ADC12',
  revision: 'A',
  notes: ['1  未注倒角 C0.5，去毛刺。Chamfers C0.5, deburr.', '2  铸造圆角 R2。Cast radii R2.', '3  结合面不得有划伤。Joint face free of scratches.'],
  views: [
    // From the joint face.
    `<path d="M ${LEFT} ${CY - 24} H ${RIGHT} A 24 24 0 0 1 ${RIGHT} ${CY + 24} H ${LEFT} A 24 24 0 0 1 ${LEFT} ${CY - 24} Z" fill="none" stroke="#111" stroke-width="0.5"/>`,
    `<path d="M ${CX} ${CY - 7.75} A 16 16 0 1 0 ${CX} ${CY + 7.75} A 16 16 0 1 0 ${CX} ${CY - 7.75}" fill="none" stroke="#111" stroke-width="0.5"/>`,
    ...[LEFT, RIGHT].map((x) => circle(x, CY, 6) + axis(x, CY - 30, x, CY + 30)),
    axis(LEFT - 30, CY, RIGHT + 30, CY),
    ...[LEFT, CX, RIGHT].flatMap((x) => [CY - 20, CY + 20].map((y) => circle(x, y, 2))),
    across(LEFT, RIGHT, CY + 24, CY + 38, '28±0.02'),
    across(LEFT - 24, RIGHT + 24, CY, CY + 48, '76'),
    upright(CY - 24, CY + 24, LEFT - 24, LEFT - 36, '48'),
    leader(RIGHT + 11.3, CY - 11.3, RIGHT + 28, CY - 34, '2×Ø32H7'),
    leader(CX - 2, CY + 21, CX - 18, CY + 30, '6×M4'),
    text(CX, CY - 40, '结合面视图  Joint face', 3.4),
    // Section through both axes.
    outline(SIDE, CY - 38, 48, 76),
    ...[-30, 2].map((from) => outline(SIDE, CY + from - 2 + (from < 0 ? 2 : 0), 20, from < 0 ? 30 : 30)),
    axis(SIDE - 6, CY - 14, SIDE + 54, CY - 14),
    axis(SIDE - 6, CY + 14, SIDE + 54, CY + 14),
    ...[-14, 14].flatMap((y) => [edge(SIDE + 20, CY + y - 6, SIDE + 40, CY + y - 6), edge(SIDE + 20, CY + y + 6, SIDE + 40, CY + y + 6)]),
    across(SIDE, SIDE + 20, CY - 38, CY - 48, '20H8'),
    across(SIDE, SIDE + 48, CY + 38, CY + 48, '48±0.1'),
    leader(SIDE, CY - 24, SIDE - 14, CY - 40, '平面度 0.02  Ra 1.6'),
    leader(SIDE + 34, CY + 34, SIDE + 58, CY + 60, '2×G1/4'),
    text(SIDE + 24, CY + 58, '剖视 A–A  Section A–A', 3.4),
  ].join(''),
};

const [X0, Y0] = [70, 80] as const;
/** From the left end: `[length, diameter]`. */
const SHAFT = [
  [18, 12],
  [20, 32],
  [32, 12],
  [20, 10],
] as const;

function shaftViews(): string {
  let x = X0;
  const steps = SHAFT.map(([length, diameter]) => {
    const step = outline(x, Y0 - diameter / 2, length, diameter);
    x += length;
    return step;
  });
  const [gear, journal] = [X0 + SHAFT[0][0], X0 + SHAFT[0][0] + SHAFT[1][0]];
  return [
    ...steps,
    axis(X0 - 8, Y0, x + 8, Y0),
    edge(gear, Y0 - 14, gear + 20, Y0 - 14),
    edge(gear, Y0 + 14, gear + 20, Y0 + 14),
    across(gear, gear + 20, Y0 + 16, Y0 + 30, '20'),
    across(X0, gear, Y0 + 6, Y0 + 30, '18'),
    across(X0, x, Y0 + 16, Y0 + 42, '90'),
    leader(X0 + 8, Y0 - 6, X0 - 12, Y0 - 24, 'Ø12h6  Ra 0.8', '1'),
    leader(gear + 10, Y0 - 16, gear + 24, Y0 - 34, 'Ø32 −0.04/−0.06', '2'),
    leader(journal + 16, Y0 - 6, journal + 34, Y0 - 24, 'Ø12h6', '1'),
    leader(x - 8, Y0 + 5, x + 12, Y0 + 22, 'Ø10', ''),
    text(214, 60, '齿轮参数  Gear data', 3.6, 'start'),
    ...[
      '模数 Module  m = 2 mm',
      '齿数 Teeth  z = 14',
      '压力角 Pressure angle  20°',
      '齿宽 Face width  20 −0.02/−0.04',
      '公法线 Base tangent  W2 = 9.248 −0.03/−0.06',
      '齿顶圆跳动 Tip run-out  0.015',
    ].map((line, index) => text(214, 68 + index * 6, line, 3.2, 'start')),
  ].join('');
}

const GEAR_SHAFT: Drawing = {
  number: 'DWG-GP-200',
  title: ['主动齿轮轴', 'Drive gear shaft'],
  material: '40Cr',
  revision: 'A',
  notes: ['1  调质 28–32 HRC。Hardened and tempered.', '2  两端中心孔 B2.5。Centre holes B2.5.', '3  齿端倒角 C0.3。Chamfer C0.3 at the tooth ends.'],
  views: shaftViews(),
};

/** Rough and finish boring of both pockets on the lathe, with its milling spindle. */
const O1001 = `%
O1001 (GP-100 FACE AND BORE, REV A)
(DEMO PROGRAM OF THE TEACHING LINE)
N10 G21 G90 G40 G80
N20 T0101 (FACE)
N30 G97 S2200 M03 M08
N40 G00 X80. Z2.
N50 G01 Z0. F0.2
N60 X-1.
N70 G00 Z50.
N80 T0202 (ROUGH BORE 31.7)
N90 G00 X0. Z2.
N100 G01 Z-19.85 F0.2
N110 G00 Z50.
N120 T0303 (FINISH BORE 32H7)
N130 S2200 M03
N140 G00 X0. Z2.
N150 G01 Z-20. F0.12
N160 G00 Z50. M09
N170 M05
N180 M30
%
`;

/** Turning of both journals and the gear blank. */
const O1002 = `%
O1002 (GP-200 JOURNALS AND BLANK, REV A)
(DEMO PROGRAM OF THE TEACHING LINE)
N10 G21 G90 G40
N20 T0101 (ROUGH)
N30 G97 S1200 M03 M08
N40 G00 X36. Z2.
N50 G71 U1.5 R0.5
N60 G71 P70 Q120 U0.4 W0.1 F0.2
N70 G00 X12.
N80 G01 Z-18. F0.1
N90 X31.95
N100 Z-38.
N110 X12.
N120 Z-70.
N130 T0303 (FINISH)
N140 G70 P70 Q120
N150 G00 X100. Z100. M09
N160 M05
N170 M30
%
`;

const HEADER = ['文件编码', '类别', '名称', '英文名称', '物料编码', '版次', '文件名', '更改说明', '发布'];

/** What lies beside the workbook of the products. */
export const DOCUMENTS: Sheet = {
  name: '技术文件',
  header: HEADER,
  rows: [
    ['DWG-GP-100', '图纸', '泵体零件图', 'Drawing of the pump body', 'GP-100', 'A', 'DWG-GP-100_A.pdf', '首版', '是'],
    ['CAD-GP-100', '三维模型', '泵体三维模型', 'Model of the pump body', 'GP-100', 'A', 'CAD-GP-100_A.stl', '首版', '是'],
    ['NC-GP-100-20', '数控程序', '泵体镗孔程序', 'Boring of the pump body', 'GP-100', 'A', 'O1001.nc', '首版', '是'],
    ['DWG-GP-200', '图纸', '主动齿轮轴零件图', 'Drawing of the gear shaft', 'GP-200', 'A', 'DWG-GP-200_A.pdf', '首版', '是'],
    ['CAD-GP-200', '三维模型', '主动齿轮轴三维模型', 'Model of the gear shaft', 'GP-200', 'A', 'CAD-GP-200_A.stl', '首版', '是'],
    ['NC-GP-200-20', '数控程序', '齿轮轴车削程序', 'Turning of the gear shaft', 'GP-200', 'A', 'O1002.nc', '首版', '是'],
  ],
};

/** Writes the files that the sheet names. */
export async function writeDocuments(folder: string): Promise<void> {
  const to = (name: string): string => join(folder, name);
  await writeDrawing(to('DWG-GP-100_A.pdf'), PUMP_BODY);
  await writeDrawing(to('DWG-GP-200_A.pdf'), GEAR_SHAFT);
  const body = housing({ radius: 24, length: APART, height: 48 }, { radius: 16, length: APART, depth: 20 });
  await writeStl(to('CAD-GP-100_A.stl'), 'GP-100 pump body, mm', body);
  const profile = SHAFT.reduce<[number, number][]>(
    (points, [length, diameter]) => {
      const z = points.at(-1)?.[1] ?? 0;
      return [...points, [diameter / 2, z], [diameter / 2, z + length]];
    },
    [[0, 0]],
  );
  await writeStl(to('CAD-GP-200_A.stl'), 'GP-200 gear shaft, mm', turned([...profile, [0, profile.at(-1)?.[1] ?? 0]]));
  await writeFile(to('O1001.nc'), O1001);
  await writeFile(to('O1002.nc'), O1002);
}
