import { texts } from '../pair';

/** Names and refusals of libs/msa. */
export const msa = texts({
  'msa.method.average-and-range': ['均值极差法', 'Average and range'],
  'msa.method.anova': ['方差分析法', 'Analysis of variance'],
  'msa.figure.ev': ['重复性（EV）', 'Repeatability (EV)'],
  'msa.figure.av': ['再现性（AV）', 'Reproducibility (AV)'],
  'msa.figure.grr': ['量具 R&R（GRR）', 'Gage R&R (GRR)'],
  'msa.figure.pv': ['零件变差（PV）', 'Part variation (PV)'],
  'msa.figure.tv': ['总变差（TV）', 'Total variation (TV)'],
  'msa.figure.ndc': ['可区分类别数', 'Distinct categories (ndc)'],
  'msa.grade.fit': ['可接受', 'Acceptable'],
  'msa.grade.conditional': ['有条件接受', 'Conditionally acceptable'],
  'msa.grade.unfit': ['不可接受', 'Not acceptable'],
  'msa.condition.parts': ['零件不少于 10 个', 'Ten parts or more'],
  'msa.condition.appraisers': ['评价人不少于 3 人', 'Three appraisers or more'],
  'msa.condition.resolution': ['量具分辨力不大于公差的十分之一', 'The gauge resolves a tenth of the tolerance'],
  'msa.condition.ranges': [
    '极差都在控制限内；超出的多半是读错了，应重测',
    'Every range is within its limit; one above was probably misread and is measured again',
  ],
  'msa.condition.discrimination': [
    '一半以上的零件均值在控制限之外，说明量具分得开零件',
    'Half of the means or more lie outside their limits: the gauge tells parts apart',
  ],
  'msa.condition.categories': ['可区分类别数不少于 5', 'Five distinct categories or more'],
  'msa.condition.interaction': [
    '评价人与零件没有显著的交互作用（均值极差法看不出）',
    'No interaction of appraiser and part, which average and range cannot see',
  ],
  'error.msa.plan': [
    '评价人、零件、重复次数都应在 2 到 25 之间，名称不能重复（现为 {appraisers} 人、{parts} 件、{trials} 次）。',
    'A study needs 2 to 25 appraisers, parts and trials, and each name once ({appraisers}, {parts}, {trials} given).',
  ],
  'error.msa.foreign': [
    '评价人 {appraiser}、零件 {part}、第 {trial} 次不在本次研究计划中。',
    'Appraiser {appraiser}, part {part}, trial {trial} is not in the plan of this study.',
  ],
  'error.msa.twice': [
    '评价人 {appraiser}、零件 {part}、第 {trial} 次已经有数据。',
    'Appraiser {appraiser}, part {part}, trial {trial} has been entered already.',
  ],
  'error.msa.not-a-value': ['“{value}”不能作为测量值。', '“{value}” cannot be a measured value.'],
  'error.msa.incomplete': ['还缺 {missing} 个测量值，数据齐全后才能分析。', '{missing} readings are still missing.'],
});
