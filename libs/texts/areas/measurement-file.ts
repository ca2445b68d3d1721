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

  'error.measurement-file.has-problems': [
    '文件有 {count} 处问题，一个值也没有导入。',
    'The file has {count} problems; nothing of it was taken in.',
  ],
  'error.measurement-file.taken-elsewhere': [
    '这个文件已经导入到别的检验，不是这批零件的。',
    'This file was taken in for another inspection: it is not of these pieces.',
  ],
  'error.measurement-file.source-exists': ['已有名为“{name}”的来源。', 'There is a source “{name}” already.'],
  'error.measurement-file.other-order': [
    '这是工单 {order} 的测量值，这里是 {expected}。',
    'This is of order {order}, and here is {expected}.',
  ],
  'error.measurement-file.other-part': [
    '这是零件 {part} 的测量值，这里做的是 {expected}。',
    'This is of part {part}, and here {expected} is made.',
  ],
  'error.measurement-file.not-in-plan': [
    '检验计划里没有特性“{called}”。',
    'The inspection plan has no characteristic “{called}”.',
  ],
  'error.measurement-file.unclear-name': [
    '有几个特性都叫“{name}”，请用气泡号。',
    'Several characteristics are called “{name}”: give the balloon number.',
  ],
  'error.measurement-file.contradiction': [
    '编号 {key} 和名称“{name}”是两个不同的特性。',
    'Number {key} and name “{name}” are two characteristics of the plan.',
  ],
  'error.measurement-file.piece-missing': [
    '文件没有写是哪一件。请在上面填写首件的件号。',
    'The file does not say which piece it is. Give the number of the first one.',
  ],
  'error.measurement-file.serial-unknown': [
    '本工单没有序列号 {serial}。',
    'The order has no piece of serial number {serial}.',
  ],
  'error.measurement-file.serial-other-piece': [
    '序列号 {serial} 对应第 {piece} 件，与 {other} 不符。',
    'Serial number {serial} is piece {piece}, which does not go with {other}.',
  ],
  'error.measurement-file.unit': [
    '单位是 {unit}，检验计划里是 {expected}，不能准确换算。',
    'The unit is {unit}, the plan has {expected}, and there is no exact way between them.',
  ],
  'error.measurement-file.doubled': [
    '同一件的同一特性在第 {first} 行已有一个值。',
    'Line {first} has a value of the same piece and characteristic.',
  ],
  'error.measurement-file.result-changed': [
    '结果 {result} 以前导入的是 {value}，同一结果编号不能换成别的值。',
    'Result {result} was taken in as {value}; the same result cannot have another value.',
  ],
  'error.measurement-file.in-future': [
    '测量时间在将来，请核对测量机的时钟。',
    'It is measured in the future: look at the clock of the machine.',
  ],
  'error.measurement-file.before-order': [
    '测量时间早于本检验的建立时间，请确认是这批零件。',
    'It was measured before this inspection was opened: make sure that it is of these pieces.',
  ],
  'error.measurement-file.other-limits': [
    '文件里是 {value}，检验计划里是 {expected}；按检验计划判定。',
    'The file has {value} where the plan has {expected}; the plan is what it is judged by.',
  ],
  'error.measurement-file.gaps': [
    '第 {piece} 件缺少必检特性：{balloons}。文件可能不完整。',
    'Piece {piece} has no value of {balloons}, which are mandatory: the file may be incomplete.',
  ],

  'ledger.measurement-file.taken': [
    '导入测量文件 {name}，测量值 {taken} 个',
    'Measurement file {name} taken in, {taken} values',
  ],
  'ledger.measurement-source.added': ['新增文件来源 {name}', 'File source {name} added'],
  'ledger.measurement-source.changed': ['修改文件来源 {name}', 'File source {name} changed'],
});
