import { texts } from '../pair';

/** Expressions over tags: what is wrong with one, and why it has no value; and the rules that make a machine's state. */
export const tagExpressions = texts({
  'error.expression.empty': ['请填写表达式。', 'An expression is needed.'],
  'error.expression.too-long': ['表达式不能超过 {most} 个字符。', 'An expression has at most {most} characters.'],
  'error.expression.too-deep': [
    '第 {column} 列：括号嵌套超过 {most} 层。',
    'Column {column}: more than {most} brackets inside one another.',
  ],
  'error.expression.unreadable': ['第 {column} 列：无法识别。', 'Column {column}: this cannot be read.'],
  'error.expression.text-open': [
    '第 {column} 列：文本缺少结束的引号。',
    'Column {column}: the text has no closing quote.',
  ],
  'error.expression.value-expected': [
    '第 {column} 列：这里需要变量、数值或括号。',
    'Column {column}: a tag, a value or a bracket is expected here.',
  ],
  'error.expression.bracket-open': ['第 {column} 列：缺少括号。', 'Column {column}: a bracket is missing here.'],
  'error.expression.colon-expected': ['第 {column} 列：“?”之后缺少“:”。', 'Column {column}: “?” needs its “:” here.'],
  'error.expression.comma-expected': [
    '第 {column} 列：bit 需要两项，用逗号隔开。',
    'Column {column}: bit takes two things with a comma between them.',
  ],
  'error.expression.left-over': [
    '第 {column} 列：缺少运算符，或多了内容。',
    'Column {column}: an operator is missing, or this is too much.',
  ],
  'error.expression.needs-number': ['第 {column} 列：这里需要数值。', 'Column {column}: a number is needed here.'],
  'error.expression.needs-condition': [
    '第 {column} 列：这里需要真假值，如 A > 1。',
    'Column {column}: a condition is needed here, such as A > 1.',
  ],
  'error.expression.not-comparable': [
    '第 {column} 列：两边类型不同，不能比较。',
    'Column {column}: the two sides are of different kinds.',
  ],
  'error.expression.branches-differ': [
    '第 {column} 列：“:”两边必须是同一类型。',
    'Column {column}: both sides of “:” must be of one kind.',
  ],
  'error.expression.bit-number': ['第 {column} 列：位号须为 0 到 63 的整数。', 'Column {column}: bits are 0 to 63.'],
  'error.expression.no-tag': ['表达式里至少要有一个变量。', 'An expression names at least one tag.'],
  'error.expression.unknown-tag': [
    '第 {column} 列：没有从设备读取的变量“{tag}”。',
    'Column {column}: no tag “{tag}” is read from the machine.',
  ],
  'error.expression.result-number': ['结果必须是数值。', 'The result must be a number.'],
  'error.expression.result-boolean': ['结果必须是真假值，如 A > 1。', 'The result must be a condition, such as A > 1.'],
  'error.expression.result-text': ['结果必须是文本。', 'The result must be a text.'],
  'error.expression.waiting': ['尚未收到变量“{tag}”的值。', 'No value of “{tag}” has come yet.'],
  'error.expression.bad-input': ['变量“{tag}”的值无效。', 'The value of “{tag}” is bad.'],
  'error.expression.unusable-input': ['变量“{tag}”的值不能参与计算。', 'What “{tag}” shows cannot be calculated with.'],
  'error.expression.too-large': [
    '第 {column} 列：整数太大，无法准确计算。',
    'Column {column}: too large a whole number.',
  ],
  'error.expression.overflow': ['第 {column} 列：结果超出范围。', 'Column {column}: the result is out of range.'],
  'error.expression.division-by-zero': ['第 {column} 列：除数为 0。', 'Column {column}: division by zero.'],

  'web.expression.source': ['来源', 'Source'],
  'web.expression.source.node': ['从设备读取', 'Read from the machine'],
  'web.expression.source.computed': ['由其他变量计算', 'Computed of other tags'],
  'web.expression.label': ['表达式', 'Expression'],
  'web.expression.hint': [
    "可用：变量名、数值、'文本'、= != < > + - * /、and or not、bit(变量, 位号)、条件 ? 甲 : 乙；变量名含其他字符时写作 [变量名]。",
    "Tags, numbers, 'texts', = != < > + - * /, and or not, bit(tag, number), condition ? this : that; a tag with other characters as [tag].",
  ],
  'web.expression.now': ['现在：{value}', 'Now: {value}'],
  'web.expression.uncertain': ['质量不确定', 'uncertain'],
  'web.expression.no-value': ['现在没有值：{reason}', 'No value now: {reason}'],
  'web.expression.not-connected': ['设备未连接，看不到现在的值。', 'Not connected, so there is no value now.'],
  'web.expression.unfit': ['结果与用途不符', 'the result is not what the tag means'],
  'web.tags.computed': ['新建计算变量', 'New computed tag'],
  'web.tags.source': ['节点或表达式', 'Node or expression'],

  'web.states.title': ['设备状态规则', 'Machine state'],
  'web.states.hint': [
    '从上到下，第一个成立的条件决定设备状态；都不成立，或其中有值未知时，状态为未知。没有规则时按“设备状态”和“运行模式”变量判定。',
    'From the top, the first condition that is true tells the state; when none is, or a value before it is unknown, the state is unknown. Without rules the tags for item state and operation mode tell it.',
  ],
  'web.states.empty': ['没有规则', 'No rules'],
  'web.states.add': ['增加规则', 'Add a rule'],
  'web.states.save': ['保存规则', 'Save rules'],
  'web.states.undo': ['放弃修改', 'Undo'],
  'web.states.now': ['按规则现在是', 'By these rules now'],
  'web.states.state': ['第 {number} 条的状态', 'State of rule {number}'],
  'web.states.condition': ['第 {number} 条的条件', 'Condition of rule {number}'],
  'web.states.up': ['上移第 {number} 条', 'Move rule {number} up'],
  'web.states.remove': ['删除第 {number} 条', 'Remove rule {number}'],

  'error.connectivity.map-invalid': [
    '变量映射里有不能使用的内容，见标出的各处。',
    'Something in the tag map cannot be used; see the places marked.',
  ],
  'error.connectivity.tag-source': ['变量要么有节点，要么有表达式。', 'A tag has either a node or an expression.'],
  'error.connectivity.tag-not-computed': ['这种用途不能由表达式得出。', 'What this tag means cannot be computed.'],
  'error.connectivity.tag-twice': ['变量“{tag}”重复。', 'There are two tags “{tag}”.'],
});
