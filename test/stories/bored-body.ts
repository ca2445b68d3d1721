import { draw } from '../../libs/line-simulator/model/random';
import type { Sheets } from '../support/school';

export const CODE = 'GP-102';
export const ROUTING = 'R-GP-102';
/** Middle of Ø32H7. */
const CENTRE = 32.0125;
/** Spread of the process, and by how much each piece is larger once the tool wears. */
const [SIGMA, WEAR] = [0.002, 0.0007];

const cells = (text: string): string[] => text.split('|');

/** A body with one bore, measured piece by piece, and a look at the first piece; its balloons stand on the demo drawing. */
export const BOOK: Sheets = {
  物料: [
    ['物料编码', '名称', '英文名称', '规格', '单位', '类别', '跟踪方式'],
    [CODE, '泵体（检验实训件）', 'Pump body (inspection training)', 'ADC12', 'pcs', '零件', '批次'],
  ],
  工艺路线: [
    ['路线编码', '版本号', '物料编码', '名称', '英文名称', '更改说明'],
    [ROUTING, 1, CODE, '泵体检验实训工艺', 'Inspection training of the pump body', '首版'],
  ],
  工序: [
    ['路线编码', '工序号', '工序代码', '名称', '英文名称', '工位', '控制', '报工', '准备时间(s)', '单件时间(s)'],
    [ROUTING, 10, 'BORE', '镗齿轮孔', 'Bore the gear pocket', 'LATHE', '人工', '人工', 0, 60],
  ],
  检验特性: [
    cells(
      '路线编码|工序号|气泡号|名称|英文名称|类型|公称值|下限|上限|单位|小数位|等级|必检|抽样|首检|技术要求|图区|图纸|图页|横向位置(%)|纵向位置(%)',
    ),
    cells(
      `${ROUTING}|10|1|齿轮孔直径|Gear pocket|计量|32|32.000|32.025|mm|4|关键|是|每件|是|Ø32H7|A3|DWG-GP-100|1|41.75|11.43`,
    ),
    cells(`${ROUTING}|10|2|外观|Look|计数||||||次要|是|首件|是|无毛刺|C2|DWG-GP-100|1|30|60`),
  ],
  工艺发布: [['路线编码'], [ROUTING]],
};

/** What is measured on a piece, in millimetres: a normal process, and on top of it the wear of the tool. */
export function boreOf(piece: number, worn: number): string {
  const [a, b] = [1 - draw('bore', piece, 'a'), draw('bore', piece, 'b')];
  const normal = Math.sqrt(-2 * Math.log(a)) * Math.cos(2 * Math.PI * b);
  return (CENTRE + SIGMA * normal + WEAR * worn).toFixed(4);
}
