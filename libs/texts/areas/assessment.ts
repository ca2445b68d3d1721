import { texts } from '../pair';

/** Rubrics, scores, grades. */
export const assessment = texts({
  'error.assessment.criterion-repeated': ['评分项 {id} 重复。', 'The criterion {id} occurs twice.'],
  'error.assessment.not-computed': [
    '该评分依据还不能自动计算，请改为教师评分。',
    'This evaluator cannot be computed yet; let an instructor score it.',
  ],
  'error.assessment.reason-short': [
    '请至少用 {min} 个字说明原因。',
    'Please give a reason of at least {min} characters.',
  ],
  'error.assessment.not-under-review': [
    '实训记录处于“{status}”状态，不能改分。',
    'The attempt is in state “{status}”; its scores cannot be changed.',
  ],
  'error.assessment.not-scored': ['该实训记录还没有评分。', 'The attempt has not been scored yet.'],
  'error.assessment.incomplete': [
    '还有评分项没有得分，不能公布：{missing}。',
    'Criteria without a score stand in the way of publication: {missing}.',
  ],
  'assessment.may-create-rubrics': ['有权建立评分标准的教师', 'an instructor who may create rubrics'],
  'assessment.weights-of-one': ['各评分项权重之和为 1', 'weights that sum to 1'],
  'assessment.criterion-once': ['每个评分项只出现一次', 'each criterion once'],
  'assessment.evaluator-needed': ['自动评分须填写评分依据', 'an evaluator, which automatic scoring needs'],
});
