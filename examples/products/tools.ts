import type { Cell } from './workbook';

export const TOOL_HEADER = [
  '编号',
  '类别代码',
  '名称',
  '英文名称',
  '种类',
  '存放位置',
  '寿命单位',
  '寿命',
  '已用',
  '提醒比例(%)',
  '装在工位',
];

/** What the machines have set up, and what stands by in the tool crib. */
export const TOOLS: readonly (readonly Cell[])[] = [
  ['T-CHUCK-01', 'CHUCK-3J', '三爪卡盘', 'Three-jaw chuck', '夹具', 'TC-01', '', '', '', '', 'LATHE'],
  ['T-TN35-01', 'TN-35', '外圆车刀 35°', 'Turning tool 35°', '刀具', 'TC-02', '件', '800', '120', 80, 'LATHE'],
  ['T-TN35-02', 'TN-35', '外圆车刀 35°', 'Turning tool 35°', '刀具', 'TC-02', '件', '800', '700', 80, ''],
  ['T-TN35-03', 'TN-35', '外圆车刀 35°', 'Turning tool 35°', '刀具', 'TC-02', '件', '800', '800', 80, ''],
  ['T-VISE-01', 'VISE-100', '精密平口钳 100', 'Precision vice 100', '夹具', 'TC-03', '次', '2000', '40', 90, 'MILL'],
  ['T-EM10-01', 'EM10', '立铣刀 Ø10', 'End mill 10 mm', '刀具', 'TC-04', '分钟', '1200', '95', 80, 'MILL'],
  ['T-EM10-02', 'EM10', '立铣刀 Ø10', 'End mill 10 mm', '刀具', 'TC-04', '分钟', '1200', '0', 80, ''],
  ['T-GRIP-01', 'GRIP-GP', '齿轮泵装配夹爪', 'Gripper for the gear pump', '其他工装', 'TC-05', '', '', '', '', 'ROBOT'],
];
