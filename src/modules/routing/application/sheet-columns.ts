import { column, optional, type TypedRow } from '#platform/import';

export const ACTOR_WORDS = { machine: ['设备', 'Machine'], person: ['人工', 'Person'] } as const;

export const KIND_WORDS = {
  instruction: ['说明', 'Instruction'],
  confirm: ['确认', 'Confirm'],
  capture: ['记录', 'Capture'],
  measure: ['测量', 'Measure'],
  caution: ['注意', 'Caution'],
} as const;

export const INPUT_WORDS = {
  number: ['数字', 'Number'],
  text: ['文字', 'Text'],
  choice: ['选择', 'Choice'],
  date: ['日期', 'Date'],
  photo: ['照片', 'Photo'],
  file: ['文件', 'File'],
  scan: ['扫码', 'Scan'],
  signature: ['签名', 'Signature'],
} as const;

export const PRODUCES_WORDS = { lot: ['批次', 'Lot'], serial: ['序列号', 'Serial'] } as const;

const routing = column.reference(['路线编码', 'Routing'], { what: 'routing.routing', example: 'R-GP-100' });
const operation = column.integer(['工序号', 'Operation'], { min: 1, max: 9999, example: '10' });
const min = optional(column.decimal(['下限', 'Min'], { example: '800' }));
const max = optional(column.decimal(['上限', 'Max'], { example: '2000' }));
const name = column.text(['名称', 'Name'], { max: 100, example: '粗车外圆' });
const nameEn = optional(column.text(['英文名称', 'Name (English)'], { max: 100, example: 'Rough turning' }));

export const ROUTING_COLUMNS = {
  code: column.code(['路线编码', 'Routing'], { max: 64, example: 'R-GP-100' }),
  /** Empty: the next one. */
  version: optional(column.integer(['版本号', 'Version'], { min: 1, max: 999, example: '1' })),
  material: column.reference(['物料编码', 'Material'], { what: 'material.material', example: 'GP-100' }),
  materialRevision: optional(column.code(['物料版本', 'Material revision'], { max: 16, example: 'A' })),
  name,
  nameEn,
  changeNote: optional(column.text(['更改说明', 'Change note'], { max: 500, example: '首版' })),
};

export const OPERATION_COLUMNS = {
  routing,
  number: operation,
  code: optional(column.code(['工序代码', 'Operation code'], { max: 32, example: 'TURN' })),
  name,
  nameEn,
  workUnit: column.reference(['工位', 'Work unit'], { what: 'routing.work-unit', example: 'LATHE' }),
  control: column.choice(['控制', 'Control'], { words: ACTOR_WORDS }),
  reporting: column.choice(['报工', 'Reporting'], { words: ACTOR_WORDS }),
  setupSeconds: column.integer(['准备时间(s)', 'Setup (s)'], { min: 0, max: 86_400, example: '60' }),
  runSeconds: column.integer(['单件时间(s)', 'Run per piece (s)'], { min: 1, max: 86_400, example: '45' }),
  transferBatch: optional(column.decimal(['转移批量', 'Transfer batch'], { min: '0.000001', example: '1' })),
  qualification: optional(column.code(['所需资质', 'Qualification'], { max: 64, example: 'CNC-LATHE' })),
  /** Empty: the operation with the next lower number. */
  after: optional(
    column.list(column.integer(['前道工序(0=无)', 'After (0 = none)'], { min: 0, max: 9999, example: '10' })),
  ),
  alternative: optional(column.code(['替代组', 'Alternative group'], { max: 32, example: 'A' })),
  optional: optional(column.flag(['可选工序', 'Optional'], { example: '否' })),
  equipmentClass: optional(column.code(['设备类别', 'Equipment class'], { max: 64, example: 'lathe' })),
  tools: optional(
    column.list(
      column.matching(['刀具工装', 'Tools'], {
        pattern: /^[A-Za-z0-9][A-Za-z0-9._/-]{0,63}([×*][1-9]\d{0,2})?$/,
        expected: 'routing.tool-format',
        example: 'VISE-100×1',
      }),
    ),
  ),
  ncProgram: optional(column.text(['数控程序', 'NC program'], { max: 64, example: 'O1001' })),
  produces: optional(column.choice(['产出', 'Produces'], { words: PRODUCES_WORDS })),
  documents: optional(column.list(column.code(['技术文件', 'Documents'], { max: 64, example: 'DWG-GP-100' }))),
};

export const STEP_COLUMNS = {
  routing,
  operation,
  seq: column.integer(['步骤', 'Step'], { min: 1, max: 999, example: '1' }),
  kind: column.choice(['类型', 'Kind'], { words: KIND_WORDS }),
  title: column.text(['标题', 'Title'], { max: 100, example: '装夹毛坯' }),
  titleEn: optional(column.text(['英文标题', 'Title (English)'], { max: 100, example: 'Clamp the blank' })),
  text: optional(column.text(['内容', 'Text'], { max: 2000, example: '三爪卡盘夹紧，伸出 35 mm。' })),
  textEn: optional(column.text(['英文内容', 'Text (English)'], { max: 2000, example: 'Three-jaw chuck, 35 mm out.' })),
  mandatory: optional(column.flag(['必做', 'Mandatory'])),
  picture: optional(column.text(['图片', 'Picture'], { max: 200, example: 'clamp.png' })),
  /** File names beside the workbook, or of files the routing has; `drawing:` before one that is no picture. */
  media: optional(column.list(column.text(['图文附件', 'Media'], { max: 130, example: 'clamp.png' }))),
  input: optional(column.choice(['输入', 'Input'], { words: INPUT_WORDS })),
  unit: optional(column.text(['单位', 'Unit'], { max: 16, example: 'mm' })),
  min,
  max,
  choices: optional(column.list(column.text(['选项', 'Choices'], { max: 100, example: '完好，破损' }))),
};

export const PARAMETER_COLUMNS = {
  routing,
  operation,
  code: column.code(['参数代码', 'Parameter'], { max: 32, example: 'S' }),
  name,
  nameEn,
  value: column.text(['设定值', 'Value'], { max: 100, example: '1500' }),
  unit: optional(column.text(['单位', 'Unit'], { max: 16, example: 'r/min' })),
  min,
  max,
};

export const RELEASE_COLUMNS = { routing };

export type RoutingRow = TypedRow<typeof ROUTING_COLUMNS>;
export type OperationRow = TypedRow<typeof OPERATION_COLUMNS>;
export type StepRow = TypedRow<typeof STEP_COLUMNS>;
export type ParameterRow = TypedRow<typeof PARAMETER_COLUMNS>;
export type ReleaseRow = TypedRow<typeof RELEASE_COLUMNS>;
