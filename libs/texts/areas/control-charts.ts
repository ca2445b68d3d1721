import { texts } from '../pair';

/** Control charts, their signals and studies: words of pages and reports. */
export const controlCharts = texts({
  'entity.control-chart': ['控制图', 'control chart'],
  'entity.chart-point': ['控制图上的点', 'point of the chart'],
  'entity.spc-signal': ['控制图异常', 'signal of the chart'],
  'entity.characteristic': ['检验特性', 'characteristic'],

  'state.spc-signal.raised': ['待处理', 'Raised'],
  'state.spc-signal.acknowledged': ['处理中', 'Being dealt with'],
  'state.spc-signal.closed': ['已关闭', 'Closed'],
  'state.spc-signal.withdrawn': ['已撤销', 'Withdrawn'],
  'action.spc-signal.acknowledge': ['确认原因', 'Name the cause'],
  'action.spc-signal.close': ['关闭', 'Close'],
  'action.spc-signal.withdraw': ['撤销', 'Withdraw'],

  'spc.cause.man': ['人', 'People'],
  'spc.cause.machine': ['机', 'Machine'],
  'spc.cause.material': ['料', 'Material'],
  'spc.cause.method': ['法', 'Method'],
  'spc.cause.environment': ['环', 'Environment'],
  'spc.cause.measurement': ['测', 'Measurement'],

  'spc.start.order': ['换单', 'Order'],
  'spc.start.unit': ['换工位', 'Unit'],
  'spc.start.tool': ['换刀', 'Tool'],
  'spc.start.limits': ['换限', 'Limits'],
  'spc.panel.location': ['均值（单值、计数）图', 'Location'],
  'spc.panel.spread': ['极差（离散）图', 'Spread'],
  'spc.signal.rule': ['规则', 'Rule'],
  'spc.signal.pattern': ['{points} 个点', '{points} points'],
  'spc.signal.cause': ['原因', 'Cause'],
  'spc.signal.note': ['查明的情况', 'What was found'],
  'spc.signal.action': ['措施', 'Action'],
  'spc.signal.result': ['措施结果', 'What became of it'],
  'spc.signal.none': ['没有异常', 'No signals'],
  'spc.signal.legend': ['异常点：红色菱形，旁边是规则代码', 'Signals: red diamonds with the code of the rule'],
  'spc.study.histogram': ['直方图', 'Histogram'],
  'spc.study.probability': ['正态概率图', 'Normal probability plot'],
  'spc.study.conditions': ['前提条件', 'Conditions'],
  'spc.study.met': ['满足', 'Met'],
  'spc.study.not-met': ['不满足', 'Not met'],
  'spc.study.unknown': ['无法判断', 'Unknown'],
  'spc.study.indicative': ['仅供参考，n = {n}', 'Indicative, n = {n}'],
  'spc.study.interval': ['95% 置信区间 {low} … {high}', '95 % interval {low} … {high}'],
  'spc.study.grade.capable': ['能力充足', 'Capable'],
  'spc.study.grade.marginal': ['能力尚可', 'Marginal'],
  'spc.study.grade.not-capable': ['能力不足', 'Not capable'],
  'spc.study.sigma': ['σ 组内 {within}，整体 {overall}', 'σ within {within}, overall {overall}'],

  'error.control-chart.exists': [
    '气泡号 {balloon} 已有同类控制图。',
    'Balloon {balloon} has a chart of this kind already.',
  ],
  'error.control-chart.kind-of-characteristic': [
    'p 图和 np 图用于计数特性（合格/不合格），其他控制图用于计量特性。',
    'p and np charts are for attributes judged ok or ng, the others for variables.',
  ],
  'error.control-chart.no-rules': ['至少选择一条判异规则。', 'Choose at least one rule.'],
  'error.control-chart.same-rules': ['规则与现行的一样。', 'These are the rules already in force.'],
  'error.control-chart.counted-capability': [
    '计数型控制图不计算 Cp、Cpk；请看控制图上的平均不合格水平。',
    'A chart of counts has no Cp or Cpk; its centre line is the level of nonconformity.',
  ],

  'ledger.control-chart.created': ['建立控制图：气泡号 {balloon}', 'Control chart of balloon {balloon} set up'],
  'ledger.control-chart.limits-frozen': [
    '冻结控制限：气泡号 {balloon}，第 {revision} 版（{points} 个点）',
    'Limits of balloon {balloon} frozen: revision {revision} from {points} points',
  ],
  'ledger.control-chart.rules-changed': [
    '修改判异规则：气泡号 {balloon}，启用 {codes}',
    'Rules of balloon {balloon} changed: {codes} in force',
  ],
  'ledger.control-chart.plotted': ['控制图更新', 'Control chart brought up to date'],
  'ledger.spc-signal.raised': [
    '控制图异常：气泡号 {balloon}，规则 {rule}',
    'Signal on the chart of balloon {balloon}: rule {rule}',
  ],
  'ledger.spc-signal.acknowledged': [
    '已确认控制图异常的原因：气泡号 {balloon}，规则 {rule}',
    'Cause of the signal on the chart of balloon {balloon} named: rule {rule}',
  ],
  'ledger.spc-signal.closed': [
    '关闭控制图异常：气泡号 {balloon}，规则 {rule}',
    'Signal on the chart of balloon {balloon} closed: rule {rule}',
  ],
  'ledger.spc-signal.withdrawn': [
    '测量值更正后异常不再成立：气泡号 {balloon}，规则 {rule}',
    'A corrected measurement has undone the signal on the chart of balloon {balloon}: rule {rule}',
  ],
});
