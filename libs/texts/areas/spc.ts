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
  'spc.rule.beyond': [
    '连续 {of} 点中有 {points} 点在同侧 {sigmas}σ 以外',
    '{points} of {of} points in a row beyond {sigmas}σ on the same side',
  ],
  'spc.rule.beyond-one': ['1 点超出 {sigmas}σ', 'One point beyond {sigmas}σ'],
  'spc.rule.side': ['连续 {length} 点在中心线同一侧', '{length} points in a row on one side of the centre line'],
  'spc.rule.trend': ['连续 {length} 点递增或递减', '{length} points in a row rising or falling'],
  'spc.rule.alternation': ['连续 {length} 点上下交替', '{length} points in a row going up and down in turn'],
  'spc.rule.within': ['连续 {length} 点在 ±{sigmas}σ 以内', '{length} points in a row within ±{sigmas}σ'],
  'spc.rule.outside': ['连续 {length} 点在 ±{sigmas}σ 以外', '{length} points in a row beyond ±{sigmas}σ'],
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
