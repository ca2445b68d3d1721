import { texts } from '../pair';

/** Names and refusals of libs/spc. */
export const spc = texts({
  'spc.chart.xbar-r': ['均值-极差图（X̄-R）', 'X̄-R chart'],
  'spc.chart.xbar-s': ['均值-标准差图（X̄-S）', 'X̄-S chart'],
  'spc.chart.i-mr': ['单值-移动极差图（I-MR）', 'I-MR chart'],
  'spc.chart.ewma': ['指数加权移动平均图（EWMA）', 'EWMA chart'],
  'spc.chart.cusum': ['累积和图（CUSUM）', 'CUSUM chart'],
  'spc.chart.p': ['不合格品率图（p）', 'p chart'],
  'spc.chart.np': ['不合格品数图（np）', 'np chart'],
  'spc.chart.c': ['不合格数图（c）', 'c chart'],
  'spc.chart.u': ['单位不合格数图（u）', 'u chart'],
  'spc.rule.N1': ['1 点超出控制限', 'One point beyond the control limits'],
  'spc.rule.N2': ['连续 9 点在中心线同一侧', 'Nine points in a row on one side of the centre line'],
  'spc.rule.N3': ['连续 6 点递增或递减', 'Six points in a row rising or falling'],
  'spc.rule.N4': ['连续 14 点上下交替', 'Fourteen points in a row going up and down in turn'],
  'spc.rule.N5': ['连续 3 点中有 2 点在同侧 2σ 以外', 'Two of three points beyond 2σ on the same side'],
  'spc.rule.N6': ['连续 5 点中有 4 点在同侧 1σ 以外', 'Four of five points beyond 1σ on the same side'],
  'spc.rule.N7': ['连续 15 点在 ±1σ 以内', 'Fifteen points in a row within ±1σ'],
  'spc.rule.N8': ['连续 8 点在 ±1σ 以外', 'Eight points in a row beyond ±1σ'],
  'spc.rule.W1': ['1 点超出 3σ', 'One point beyond 3σ'],
  'spc.rule.W2': ['连续 3 点中有 2 点在同侧 2σ 以外', 'Two of three points beyond 2σ on the same side'],
  'spc.rule.W3': ['连续 5 点中有 4 点在同侧 1σ 以外', 'Four of five points beyond 1σ on the same side'],
  'spc.rule.W4': ['连续 8 点在中心线同一侧', 'Eight points in a row on one side of the centre line'],
  'spc.condition.stable': ['过程受控：控制图上没有异常点', 'The chart shows no signal'],
  'spc.condition.enough': ['数据足够：至少 25 个子组或 100 个数据', 'At least 25 subgroups or 100 values'],
  'spc.condition.normal': ['数据近似正态（p ≥ 0.05）', 'The values look normal (p ≥ 0.05)'],
  'spc.condition.spread': [
    '数据有散差；若全部相等，请检查量具分辨力',
    'The values differ; if not, check the resolution of the gauge',
  ],
  'error.spc.subgroup-size': [
    '子组大小必须在 {least} 到 {most} 之间，现在是 {n}。',
    'A subgroup has {least} to {most} values, this one has {n}.',
  ],
  'error.spc.subgroup-empty': ['子组中没有数据。', 'The subgroup has no values.'],
  'error.spc.not-a-value': ['“{value}”不能作为测量值。', '“{value}” cannot be a measured value.'],
  'error.spc.count': [
    '计数 {count}、样本量 {size} 不成立：计数必须是不小于 0 的整数，样本量必须大于 0，不合格品数不能超过样本量。',
    'Count {count} of {size} cannot be: a count is a whole number from 0, a size is above 0, and no more pieces are defective than there are.',
  ],
  'error.spc.base-too-small': [
    '计算控制限至少要 {least} 个点，现在只有 {points} 个。',
    'Limits need at least {least} points, there are {points}.',
  ],
  'error.spc.subgroups-differ': ['这种控制图要求每个点的样本量相同。', 'This chart needs the same size at each point.'],
  'error.spc.sample-kind': [
    '计量数据和计数数据不能用在同一张控制图上。',
    'Measured values and counts cannot share a chart.',
  ],
  'error.spc.setting': ['控制图参数不成立，请检查 λ、L、k、h。', 'Check the settings λ, L, k and h of the chart.'],
  'error.spc.rule': ['判异规则 {code} 的参数不成立。', 'The parameters of rule {code} do not fit.'],
  'error.spc.limits-missing': [
    '计算过程能力至少要有一个规格限。',
    'Capability needs at least one specification limit.',
  ],
  'error.spc.limits-reversed': [
    '下规格限 {lsl} 必须小于上规格限 {usl}。',
    'The lower limit {lsl} must be below the upper limit {usl}.',
  ],
  'error.spc.too-few-values': [
    '至少要 {least} 个数据，现在只有 {n} 个。',
    'At least {least} values are needed, there are {n}.',
  ],
});
