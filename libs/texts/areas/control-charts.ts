import { texts } from '../pair';

/** Control charts and their signals, as the server speaks of them. */
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

  'error.control-chart.exists': [
    '气泡号 {balloon} 已有同类控制图。',
    'Balloon {balloon} has a chart of this kind already.',
  ],
  'error.control-chart.kind-of-characteristic': [
    'p 图和 np 图用于计数特性（合格/不合格），其他控制图用于计量特性。',
    'p and np charts are for attributes judged ok or ng, the others for variables.',
  ],
  'error.control-chart.no-rules': ['至少选择一条判异规则。', 'Choose at least one rule.'],
  'error.control-chart.counted-capability': [
    '计数型控制图不计算 Cp、Cpk；请看控制图上的平均不合格水平。',
    'A chart of counts has no Cp or Cpk; its centre line is the level of nonconformity.',
  ],

  'ledger.control-chart.created': ['建立控制图：气泡号 {balloon}', 'Control chart of balloon {balloon} set up'],
  'ledger.control-chart.limits-frozen': [
    '冻结控制限：气泡号 {balloon}，第 {revision} 版（{points} 个点）',
    'Limits of balloon {balloon} frozen: revision {revision} from {points} points',
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
