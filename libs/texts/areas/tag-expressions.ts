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
    '由从设备读取的变量、数值和下列符号组成；变量名含其他字符时加方括号。',
    'Made of tags read from the machine, values and these signs; a tag with other characters goes into square brackets.',
  ],
  'web.expression.now': ['现在：{value}', 'Now: {value}'],
  'web.expression.uncertain': ['质量不确定', 'uncertain'],
  'web.expression.no-value': ['现在没有值：{reason}', 'No value now: {reason}'],
  'web.expression.not-connected': ['设备未连接，看不到现在的值。', 'Not connected, so there is no value now.'],
  'web.expression.unfit': ['结果与用途不符', 'the result is not what the tag means'],
  'web.tags.computed': ['新建计算变量', 'New computed tag'],
  'web.tags.source': ['节点或表达式', 'Node or expression'],

  'web.models.open': ['按信息模型生成', 'Map by model'],
  'web.models.title': ['按设备的信息模型生成映射', 'Map by the machine’s information models'],
  'web.models.none': ['没有找到可用的信息模型', 'No known model found'],
  'web.models.none.hint': [
    '设备没有下列模型，或其中没有设备对象；请浏览节点逐个加入，或用表达式得出状态和计数。',
    'The server has none of the models below, or no machine in them: browse and add nodes, and let expressions make states and counts.',
  ],
  'web.models.cut': ['设备上的对象太多，只查看了前面的。', 'There are more objects than were looked through.'],
  'web.models.looked': ['已查找的模型', 'Models looked for'],
  'web.models.present': ['有', 'present'],
  'web.models.absent': ['没有', 'absent'],
  'web.models.missing': ['没有或不能使用的', 'Missing or unusable'],
  'web.models.rules': ['状态规则 {count} 条', '{count} rules for the state'],
  'web.models.receiver': ['任务接收对象', 'Job order receiver'],
  'web.models.responses': ['任务结果对象', 'Job response provider'],
  'web.models.take': ['采用所选', 'Take what is chosen'],
  'web.models.take.hint': ['同名变量被替换，其余保留。', 'Tags of the same name are replaced, the others stay.'],
  'web.models.now': ['现在的值', 'Now'],
  'connectivity.model.machinery': ['机械通用模型（OPC 40001-1）', 'Machinery (OPC 40001-1)'],
  'connectivity.model.machine-tool': ['机床（OPC 40501-1）', 'Machine tool (OPC 40501-1)'],
  'connectivity.model.packml': ['包装机械状态模型（OPC 30050）', 'PackML (OPC 30050)'],
  'connectivity.model.job-control-v2': ['任务控制 第 2 版（OPC 10031-4）', 'Job control, version 2 (OPC 10031-4)'],
  'connectivity.model.job-control-v1': ['任务控制 第 1 版（OPC 10031-4）', 'Job control, version 1 (OPC 10031-4)'],
  'connectivity.missing.item-state': [
    '没有设备状态：请用状态规则由其他变量得出。',
    'No machine state: let rules make it of other tags.',
  ],
  'connectivity.missing.item-state-by-program': [
    '没有设备状态，改由当前程序的状态得出；停机和故障只能看到程序中止。',
    'No machine state; it is made of the state of the program, so that of faults only an aborted program is seen.',
  ],
  'connectivity.missing.operation-mode': [
    '没有运行模式：按“加工”处理，看不到调整和维护。',
    'No operation mode: taken for processing, set-up and maintenance are not seen.',
  ],
  'connectivity.missing.piece-counts': [
    '没有件数计数：请另加计数变量，或由人报工。',
    'No counter of pieces: add one, or let people report.',
  ],
  'connectivity.missing.scrap-count': [
    '没有不合格计数：加工的件都按合格计。',
    'No counter of rejects: every part counts as good.',
  ],
  'connectivity.missing.packml-states': [
    '状态机不完整，不能得出设备状态。',
    'The state machines are not complete, so no state is made of them.',
  ],
  'connectivity.missing.packml-reasons': [
    '没有待料或堵料信号：挂起时按空闲计。',
    'No signal for starved or blocked: suspended counts as idle.',
  ],
  'connectivity.missing.packml-mode': [
    '没有单元模式：看不到维护和手动。',
    'No unit mode: maintenance and manual are not seen.',
  ],
  'connectivity.missing.packml-counts': [
    '件数计数是结构数据，不能直接读取：请在设备上另给出普通数值。',
    'The counters are structures and cannot be read: have the machine show plain numbers.',
  ],
  'connectivity.missing.job-responses': [
    '没有任务结果对象：看不到任务做了多少件。',
    'No job response provider: what came of a job is not told.',
  ],
  'connectivity.missing.job-control-v1': [
    '只支持第 2 版的任务下发；这台设备的任务由人在设备上开始。',
    'Jobs are only sent to version 2; at this machine people start them.',
  ],

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
