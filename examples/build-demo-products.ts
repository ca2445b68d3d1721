import { join } from 'node:path';
import { GAUGE_HEADER, GAUGES } from './products/gauges';
import { DOCUMENTS, writeDocuments } from './products/documents';
import { GEAR_SHAFT } from './products/gear-shaft';
import { BOM, LOTS, MATERIALS } from './products/materials';
import { characteristicRows, operationRows, parameterRows, stepRows } from './products/product';
import { PUMP_ASSEMBLY } from './products/pump-assembly';
import { PUMP_BODY } from './products/pump-body';
import { TOOL_HEADER, TOOLS } from './products/tools';
import { writeWorkbook, type Sheet } from './products/workbook';

const ROUTINGS = [PUMP_BODY, GEAR_SHAFT, PUMP_ASSEMBLY];

const SHEETS: readonly Sheet[] = [
  { name: '物料', header: ['物料编码', '名称', '英文名称', '规格', '单位', '类别', '跟踪方式'], rows: MATERIALS },
  { name: '库存批次', header: ['批号', '物料编码', '数量', '供应商批号', '库位'], rows: LOTS },
  { name: '刀具工装', header: TOOL_HEADER, rows: TOOLS },
  { name: '量具', header: GAUGE_HEADER, rows: GAUGES },
  DOCUMENTS,
  { name: '物料清单', header: ['父项编码', '子项编码', '用量', '领用工序'], rows: BOM },
  {
    name: '工艺路线',
    header: ['路线编码', '版本号', '物料编码', '名称', '英文名称', '更改说明'],
    rows: ROUTINGS.map(({ code, material, name }) => [code, 1, material, ...name, '首版']),
  },
  {
    name: '工序',
    header: ['路线编码', '工序号', '工序代码', '名称', '英文名称', '工位', '控制', '报工', '准备时间(s)', '单件时间(s)', '转移批量', '刀具工装', '数控程序', '技术文件'],
    rows: ROUTINGS.flatMap(operationRows),
  },
  {
    name: '作业步骤',
    header: ['路线编码', '工序号', '步骤', '类型', '标题', '英文标题', '内容', '英文内容', '必做', '输入', '单位', '下限', '上限', '选项'],
    rows: ROUTINGS.flatMap(stepRows),
  },
  {
    name: '工艺参数',
    header: ['路线编码', '工序号', '参数代码', '名称', '英文名称', '设定值', '单位', '下限', '上限'],
    rows: ROUTINGS.flatMap(parameterRows),
  },
  {
    name: '检验特性',
    header: ['路线编码', '工序号', '气泡号', '名称', '英文名称', '类型', '公称值', '下限', '上限', '单位', '小数位', '等级', '必检', '抽样', '量具类别', '技术要求', '几何公差', '图区', '图纸', '图页', '横向位置(%)', '纵向位置(%)'],
    rows: ROUTINGS.flatMap(characteristicRows),
  },
  { name: '工艺发布', header: ['路线编码'], rows: ROUTINGS.map(({ code }) => [code]) },
];

const FOLDER = join(__dirname, 'demo-school');

/** Builds the workbook of the demo school's products and the documents beside it; both go through everybody's import. */
void writeWorkbook(join(FOLDER, '02-products.xlsx'), SHEETS).then(() => writeDocuments(FOLDER));
