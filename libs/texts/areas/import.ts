import { texts } from '../pair';

/** What the import says about a workbook and its cells. */
export const imports = texts({
  'error.import.unreadable': [
    '无法读取该文件，请确认是 Excel 工作簿（.xlsx）。',
    'This file cannot be read; is it an Excel workbook (.xlsx)?',
  ],
  'error.import.too-large': ['工作簿超过 {megabytes} MB。', 'The workbook is larger than {megabytes} MB.'],
  'error.import.files-too-large': [
    '一次上传的文件合计超过 {megabytes} MB，请分几次导入。',
    'The files of one import are larger than {megabytes} MB together; import them in parts.',
  ],
  'error.import.too-many-sheets': ['工作表超过 {limit} 个。', 'The workbook has more than {limit} sheets.'],
  'error.import.too-many-rows': ['有工作表超过 {limit} 行。', 'A sheet has more than {limit} rows.'],
  'error.import.too-many-columns': ['有工作表超过 {limit} 列。', 'A sheet has more than {limit} columns.'],
  'error.import.no-workbook': ['没有上传工作簿（字段名 workbook）。', 'No workbook was uploaded (field “workbook”).'],
  'error.import.two-workbooks': ['一次只能导入一个工作簿。', 'Only one workbook can be imported at a time.'],
  'error.import.has-problems': [
    '工作簿中有 {count} 处问题，未导入任何内容。',
    'The workbook has {count} problem(s); nothing was imported.',
  ],
  'error.import.nothing-to-import': [
    '工作簿里没有可导入的工作表。',
    'The workbook has no sheet that could be imported.',
  ],
  'error.import.sheet-unknown': ['不认识的工作表', 'Unknown sheet'],
  'error.import.sheet-twice': ['工作表重复', 'Sheet appears twice'],
  'error.import.column-missing': ['缺少必填列', 'Required column is missing'],
  'error.import.column-unknown': ['不认识的列', 'Unknown column'],
  'error.import.column-twice': ['列重复', 'Column appears twice'],
  'error.import.required': ['必填', 'Required'],
  'error.import.value-wrong': ['填写不正确', 'Value is not valid'],
  'error.import.cell-error': ['单元格是错误值或未计算的公式', 'Cell holds an error or a formula without a result'],
  'error.import.duplicate': ['重复', 'Duplicate'],
  'error.import.reference-unknown': ['引用的内容不存在', 'Refers to something that does not exist'],
  'error.import.conflict': ['与已有数据冲突', 'Conflicts with existing data'],
  'error.import.not-allowed': ['没有权限导入此行', 'You are not allowed to import this row'],

  'import.expected.sheets': ['以下之一：{names}', 'one of: {names}'],
  'import.expected.columns': ['以下列：{names}', 'these columns: {names}'],
  'import.expected.once': ['只出现一次', 'only once'],
  'import.expected.header': ['第 1 行应有列名', 'a column heading in row 1'],
  'import.expected.filled': ['不能为空（{about}）', 'not empty ({about})'],
  'import.expected.plain-value': [
    '一个值，而不是错误或未计算的公式',
    'a value, not an error or an uncalculated formula',
  ],
  'import.expected.text': ['文字，最多 {max} 个字符', 'text of at most {max} characters'],
  'import.expected.code': [
    '编码：字母、数字和 . _ / -，最多 {max} 个字符',
    'a code: letters, digits and . _ / -, at most {max} characters',
  ],
  'import.expected.reference': ['已有的{what}', 'an existing {what}'],
  'import.expected.integer': ['{min} 到 {max} 的整数', 'a whole number from {min} to {max}'],
  'import.expected.decimal': ['小数，如 12.5', 'a decimal number such as 12.5'],
  'import.expected.decimal-within': ['{min} 到 {max} 的小数', 'a decimal number from {min} to {max}'],
  'import.expected.date': ['日期，如 2026-03-01', 'a date such as 2026-03-01'],
  'import.expected.time': ['时刻，如 08:00', 'a time of day such as 08:00'],
  'import.expected.choice': ['以下之一：{choices}', 'one of: {choices}'],
  'import.expected.flag': ['是 / 否', 'yes / no'],
  'import.expected.list': ['可填多个，用逗号隔开；每个：{item}', 'one or more, parted by commas; each: {item}'],
  'import.expected.unique': ['不重复（第 {row} 行已有）', 'no repetition (row {row} has it already)'],

  'import.template.required': ['必填', 'required'],
  'import.template.optional': ['可不填', 'optional'],
  'import.template.notes-sheet': ['说明', 'Notes'],
  'import.template.note-1': [
    '每个工作表第 1 行是列名（中文、英文或两者都可以），带 * 的列必填；不用的工作表可以删除。',
    'Row 1 of each sheet holds the headings (Chinese, English or both); columns marked * are required. Delete the sheets you do not need.',
  ],
  'import.template.note-2': [
    '斜体行是示例，请改成自己的数据或删除。日期写成 2026-03-01，时刻写成 08:00。',
    'The row in italics is an example; replace or delete it. Write dates as 2026-03-01 and times as 08:00.',
  ],
  'import.template.note-3': [
    '只要有一处错误，整个文件都不会导入；错误会按工作表、行、列逐条列出。',
    'A file with a single error imports nothing; every error is listed by sheet, row and column.',
  ],
});
