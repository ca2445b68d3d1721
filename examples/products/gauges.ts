import type { Cell } from './workbook';

export const GAUGE_HEADER = [
  '编号',
  '量具类别',
  '名称',
  '英文名称',
  '出厂编号',
  '测量范围',
  '分辨力',
  '单位',
  '存放位置',
  '固定工位',
  '校准周期(月)',
  '校准日期',
  '有效期至',
  '校准机构',
  '证书编号',
];

const LAB = '演示计量检测中心';

/** What the school measures with. Dates count from the day of the import, so that one is always due soon. */
export const GAUGES: readonly (readonly Cell[])[] = [
  ['G-CMM-01', 'CMM', '三坐标测量机', 'Coordinate measuring machine', 'DEMO-CMM-7', '500×400×400 mm', '0.0005', 'mm', 'CMM', 'CMM', 12, '-120', '+245', LAB, 'CAL-D-0007'],
  ['G-RA-01', 'ROUGHNESS', '表面粗糙度仪', 'Roughness tester', 'DEMO-RA-3', 'Ra 0.05–10 µm', '0.01', 'µm', 'CMM', 'CMM', 12, '-60', '+305', LAB, 'CAL-D-0011'],
  ['G-PLUG-01', 'PLUG-G1/4', '螺纹通止规 G1/4', 'Thread go/no-go gauge G1/4', 'DEMO-PL-1', 'G1/4', '', '', 'CMM', 'CMM', 12, '-200', '+165', LAB, 'CAL-D-0004'],
  ['G-MIC-01', 'MICROMETER', '数显外径千分尺', 'Digital micrometer', 'DEMO-MI-5', '0–50 mm', '0.001', 'mm', 'CMM', 'CMM', 12, '-150', '+215', LAB, 'CAL-D-0005'],
  ['G-CAL-01', 'CALIPER', '数显卡尺', 'Digital caliper', 'DEMO-CA-21', '0–150 mm', '0.01', 'mm', 'QC-01', '', 12, '-30', '+335', LAB, 'CAL-D-0014'],
  ['G-CAL-02', 'CALIPER', '数显卡尺', 'Digital caliper', 'DEMO-CA-22', '0–150 mm', '0.01', 'mm', 'QC-01', '', 12, '-353', '+12', LAB, 'CAL-D-0001'],
  ['G-CAL-03', 'CALIPER', '数显卡尺', 'Digital caliper', 'DEMO-CA-23', '0–150 mm', '0.01', 'mm', 'QC-01', '', 12, '-380', '-15', LAB, 'CAL-C-0098'],
  ['G-TQ-01', 'TORQUE', '数显扭矩扳手', 'Digital torque wrench', 'DEMO-TQ-2', '0–5 N·m', '0.005', 'N·m', 'PACK', 'PACK', 6, '-45', '+135', LAB, 'CAL-D-0013'],
  ['G-IND-01', 'DIAL', '杠杆百分表', 'Dial test indicator', 'DEMO-DI-9', '0–0.8 mm', '0.01', 'mm', 'QC-02', '', 12, '', '', '', ''],
];
