import { texts } from '../pair';

/** Names and refusals of libs/sampling. */
export const sampling = texts({
  'sampling.severity.normal': ['正常检验', 'Normal inspection'],
  'sampling.severity.tightened': ['加严检验', 'Tightened inspection'],
  'sampling.severity.reduced': ['放宽检验', 'Reduced inspection'],
  'sampling.severity.discontinued': ['暂停检验', 'Inspection discontinued'],
  'sampling.reason.two-of-five-refused': [
    '连续 5 批以内有 2 批不接收',
    'Two of at most five lots in a row not accepted',
  ],
  'sampling.reason.five-accepted': ['加严检验连续 5 批接收', 'Five lots in a row accepted on tightened inspection'],
  'sampling.reason.score-reached': ['转移得分达到要求，经同意放宽', 'Switching score reached and reduction agreed'],
  'sampling.reason.refused-on-reduced': ['放宽检验有 1 批不接收', 'A lot not accepted on reduced inspection'],
  'sampling.reason.between-ac-and-re': ['不合格数介于 Ac 与 Re 之间', 'Nonconforming units between Ac and Re'],
  'sampling.reason.irregular': ['生产不稳定或中断', 'Production irregular or delayed'],
  'sampling.reason.five-refused-on-tightened': [
    '加严检验累计 5 批不接收',
    'Five lots in all not accepted on tightened inspection',
  ],
  'sampling.reason.supplier-acted': ['供方已改进，恢复检验', 'The supplier has acted; inspection goes on'],
  'error.sampling.lot-size': ['批量 {lot} 不成立，应为不小于 1 的整数。', 'Lot size {lot} is no whole number from 1.'],
  'error.sampling.aql': ['没有 AQL {aql} 的抽样方案。', 'There are no plans for AQL {aql}.'],
  'error.sampling.unverified': [
    '放宽检验表尚未与标准原文核对，须由质量负责人确认后才能使用。',
    'This table has not been compared with the standard; a quality manager has to confirm it first.',
  ],
  'error.sampling.found': [
    '不合格品数 {found} 不成立，应为 0 到 {n} 的整数。',
    '{found} nonconforming units cannot be: give a whole number from 0 to {n}.',
  ],
  'error.sampling.limiting-quality': [
    '极限质量 {percent} % 不成立，应大于 0、小于 100。',
    'A limiting quality of {percent} % cannot be: give more than 0 and less than 100.',
  ],
  'error.sampling.discontinued': [
    '检验已暂停，供方采取改进措施后才能继续。',
    'Inspection is discontinued until the supplier has acted.',
  ],
  'error.sampling.not-reducible': [
    '还不能转为放宽检验：转移得分 {score}（需要 {needed}），并且生产须稳定、经负责部门同意。',
    'Not yet reduced: score {score} of {needed}, and production must be steady and the authority agree.',
  ],
  'error.sampling.not-discontinued': ['检验没有暂停，不需要恢复。', 'Inspection is not discontinued.'],
});
