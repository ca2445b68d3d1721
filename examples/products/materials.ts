import type { Cell } from './workbook';

/** Code, name, English name, specification, unit, kind, tracking. */
export const MATERIALS: readonly (readonly Cell[])[] = [
  ['GP-000', '微型齿轮泵总成', 'Miniature gear pump', '排量 4.9 mL/r，额定压力 2.5 MPa', 'pcs', '产品', '序列号'],
  ['GP-100', '泵体', 'Pump body', 'ADC12，齿轮孔 2×Ø32H7', 'pcs', '零件', '批次'],
  ['GP-110', '泵体压铸毛坯', 'Pump body casting', 'ADC12 压铸件，单边余量 1.0 mm', 'pcs', '原材料', '批次'],
  ['GP-200', '主动齿轮轴', 'Drive gear shaft', '40Cr 调质，m=2 z=14，轴颈 Ø12h6', 'pcs', '零件', '批次'],
  ['GP-300', '从动齿轮轴', 'Driven gear shaft', '40Cr 调质，m=2 z=14，轴颈 Ø12h6', 'pcs', '零件', '批次'],
  ['RM-40CR-35', '40Cr 圆钢棒料', '40Cr round bar', 'Ø35，调质 28–32 HRC', 'm', '原材料', '批次'],
  ['GP-400', '泵盖组件', 'Cover subassembly', '泵盖带油封和 O 形圈', 'pcs', '零件', '批次'],
  ['GP-410', '泵盖', 'Pump cover', 'ADC12，平面度 0.02', 'pcs', '零件', '批次'],
  ['GP-420', '骨架油封', 'Rotary shaft seal', 'FB 12×22×7 FKM', 'pcs', '零件', '批次'],
  ['GP-430', 'O 形圈', 'O-ring', '58×1.8 NBR70', 'pcs', '零件', '批次'],
  ['GP-440', '轴承衬套', 'Bearing bush', 'CuSn8P，Ø12×Ø16×14', 'pcs', '零件', '批次'],
  ['GP-450', '内六角圆柱头螺钉', 'Socket head cap screw', 'GB/T 70.1 M4×16 8.8 级', 'pcs', '零件', '不跟踪'],
  ['GP-460', '圆柱销', 'Dowel pin', 'GB/T 119.2 Ø4×12', 'pcs', '零件', '不跟踪'],
  ['GP-900', '包装套件', 'Packing kit', '一泵一盒', 'pcs', '零件', '不跟踪'],
  ['GP-910', '瓦楞纸盒', 'Carton', '160×110×90 mm', 'pcs', '原材料', '不跟踪'],
  ['GP-920', '气相防锈袋', 'VCI bag', '200×150 mm', 'pcs', '原材料', '不跟踪'],
  ['GP-930', '合格证', 'Certificate of conformity', '卡片，带二维码', 'pcs', '原材料', '不跟踪'],
];

/** Number, material, quantity, supplier's lot, location. */
export const LOTS: readonly (readonly Cell[])[] = [
  ['L26-GP110-01', 'GP-110', 200, 'ADC26-0307', 'A-01-01'],
  ['L26-GP110-02', 'GP-110', 120, 'ADC26-0312', 'A-01-02'],
  ['L26-40CR-01', 'RM-40CR-35', 60, '40CR-H2602', 'A-02-01'],
  ['L26-GP100-01', 'GP-100', 40, '', 'B-01-01'],
  ['L26-GP200-01', 'GP-200', 40, '', 'B-01-02'],
  ['L26-GP300-01', 'GP-300', 60, 'GS26-118', 'B-01-03'],
  ['L26-GP400-01', 'GP-400', 40, '', 'B-01-04'],
  ['L26-GP410-01', 'GP-410', 80, 'ADC26-0309', 'B-02-01'],
  ['L26-GP420-01', 'GP-420', 200, 'FKM-2611', 'C-01-01'],
  ['L26-GP430-01', 'GP-430', 300, 'NBR-2608', 'C-01-02'],
  ['L26-GP440-01', 'GP-440', 400, 'SN8-2604', 'C-01-03'],
  ['L26-GP450-01', 'GP-450', 2000, '', 'C-02-01'],
  ['L26-GP460-01', 'GP-460', 800, '', 'C-02-02'],
  ['L26-GP900-01', 'GP-900', 40, '', 'D-02-01'],
  ['L26-GP910-01', 'GP-910', 150, '', 'D-01-01'],
  ['L26-GP920-01', 'GP-920', 150, '', 'D-01-02'],
  ['L26-GP930-01', 'GP-930', 150, '', 'D-01-03'],
];

/** Parent, component, quantity into one parent, the parent's operation that takes it. */
export const BOM: readonly (readonly Cell[])[] = [
  ['GP-000', 'GP-100', 1, 10],
  ['GP-000', 'GP-200', 1, 10],
  ['GP-000', 'GP-300', 1, 10],
  ['GP-000', 'GP-400', 1, 10],
  ['GP-000', 'GP-440', 4, 30],
  ['GP-000', 'GP-450', 6, 40],
  ['GP-000', 'GP-460', 2, 40],
  ['GP-000', 'GP-900', 1, 60],
  ['GP-100', 'GP-110', 1, 10],
  ['GP-200', 'RM-40CR-35', '0.092', 10],
  ['GP-300', 'RM-40CR-35', '0.078', ''],
  ['GP-400', 'GP-410', 1, ''],
  ['GP-400', 'GP-420', 1, ''],
  ['GP-400', 'GP-430', 1, ''],
  ['GP-900', 'GP-910', 1, ''],
  ['GP-900', 'GP-920', 1, ''],
  ['GP-900', 'GP-930', 1, ''],
];
