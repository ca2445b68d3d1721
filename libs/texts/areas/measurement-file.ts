import { texts } from '../pair';

/** What is wrong with a file of an instrument, and with the way it fits an inspection. */
export const measurementFile = texts({
  'error.measurement-file.format': [
    '不认识这种测量文件，可以导入的有：{allowed}。',
    'Measurement files are of these kinds: {allowed}.',
  ],
  'error.measurement-file.too-large': [
    '测量文件不能超过 {megabytes} MB。',
    'A measurement file has at most {megabytes} MB.',
  ],
  'error.measurement-file.binary': [
    '文件里有文本不会有的字节，不是测量文件，或者已损坏。',
    'The file has bytes that no text has: it is no measurement file, or damaged.',
  ],
  'error.measurement-file.encoding': [
    '文件编码不是 UTF-8，也不是 GB 18030（GBK）。请在测量软件里改用其中一种再导出。',
    'The file is neither UTF-8 nor GB 18030 (GBK). Export it again in one of these.',
  ],
  'error.measurement-file.empty': ['文件里没有测量值。', 'There are no values in the file.'],
  'error.measurement-file.cut': [
    '最后一行没有换行，文件可能只传了一半，这个值可能缺了几位数字。请重新导出。',
    'The last line does not end: the file may be cut, and the value with it. Export it again.',
  ],
  'error.measurement-file.long-line': ['这一行超过 {most} 个字符。', 'The line has more than {most} characters.'],
  'error.measurement-file.long-text': ['这一格超过 {most} 个字符。', 'The text has more than {most} characters.'],
  'error.measurement-file.too-many': ['超过 {most} 个，请分成几个文件。', 'More than {most}: divide the file.'],
  'error.measurement-file.no-column': ['缺少“{column}”这一列。', 'The column “{column}” is missing.'],
  'error.measurement-file.column-twice': ['“{column}”这一列出现两次。', 'The column “{column}” is there twice.'],
  'error.measurement-file.open-quote': ['引号没有成对。', 'A quote stays open.'],
  'error.measurement-file.width': [
    '这一行应有 {expected} 项，实际 {got} 项；文件可能被截断。',
    'The line should have {expected} parts and has {got}; the file may be cut.',
  ],
  'error.measurement-file.no-characteristic': [
    '没有写是哪个特性（气泡号或名称）。',
    'It does not say which characteristic it is: neither number nor name.',
  ],
  'error.measurement-file.point': [
    '这个来源用逗号作小数点，“{text}”里却有点。',
    'This source has a decimal comma, yet there is a point in “{text}”.',
  ],
  'error.measurement-file.time': [
    '看不懂时间“{text}”。请写成 2026-03-02 08:15。',
    '“{text}” is no clear time. Write it as 2026-03-02 08:15.',
  ],
  'error.measurement-file.quality': [
    '数据状态“{text}”不认识，应为正常、存疑或无效。',
    'The data quality “{text}” is unknown: good, uncertain or bad.',
  ],
  'error.measurement-file.piece': [
    '件号“{text}”应为从 1 开始的整数。',
    'The piece “{text}” should be a whole number from 1.',
  ],
  'error.measurement-file.line': ['看不懂这一行：“{text}”。', 'The line cannot be understood: “{text}”.'],
  'error.measurement-file.no-k0100': [
    '开头没有 K0100（特性个数）。',
    'K0100, the number of characteristics, is missing.',
  ],
  'error.measurement-file.count': [
    'K0100 说有 {expected} 个特性，实际 {got} 个；文件可能被截断。',
    'K0100 says {expected} characteristics and there are {got}; the file may be cut.',
  ],
  'error.measurement-file.no-such-characteristic': [
    '文件里没有第 {index} 个特性。',
    'The file has no characteristic {index}.',
  ],
  'error.measurement-file.fault-list': [
    '缺陷收集卡（K2004 为 5 或 6）不能作为测量值导入。',
    'A fault list (K2004 5 or 6) is not taken in as measurements.',
  ],
  'error.measurement-file.several': [
    '计数值要逐件给出：K0020 为 1，K0021 为缺陷数。',
    'An attribute is of one piece: K0020 is 1, and K0021 the number of its faults.',
  ],
  'error.measurement-file.doctype': [
    '带文档类型声明（DOCTYPE）的 XML 不导入。',
    'XML with a document type (DOCTYPE) is not taken in.',
  ],
  'error.measurement-file.xml': [
    'XML 从这里起读不下去，文件可能被截断或已损坏。',
    'The XML cannot be read from here on: the file may be cut or damaged.',
  ],
  'error.measurement-file.no-qif': ['这不是 QIF 文件。', 'This is no QIF document.'],
  'error.measurement-file.layout-key': [
    '请填写气泡号或特性名称所在的列。',
    'Name the column of the characteristic: its number or its name.',
  ],
  'error.measurement-file.layout-value': ['请填写测量值所在的列。', 'Name the column of the values.'],
  'error.measurement-file.layout-twice': ['同一列不能填两次。', 'Two fields name the same column.'],
  'error.measurement-file.layout-comma': [
    '列之间是逗号时，小数点不能也是逗号。',
    'A comma cannot stand between columns and in numbers at once.',
  ],
});
