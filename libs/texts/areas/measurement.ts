import { texts } from '../pair';

/** Refusals of libs/measurement. */
export const measurement = texts({
  'error.measurement.empty': ['请输入测量值。', 'Enter the measured value.'],
  'error.measurement.comma': ['“{text}”：请用小数点，不要用逗号。', '“{text}”: use a decimal point, not a comma.'],
  'error.measurement.not-a-number': [
    '“{text}”不是有效的测量值，只能输入数字和小数点。',
    '“{text}” is not a measured value; use digits and a decimal point only.',
  ],
  'error.measurement.too-many-digits': ['测量值最多 {most} 位数字。', 'A measured value has at most {most} digits.'],
  'error.measurement.limits-missing': ['上限和下限至少要填一个。', 'Give a lower limit, an upper limit or both.'],
  'error.measurement.limits-reversed': [
    '下限 {lsl} 必须小于上限 {usl}。',
    'The lower limit {lsl} must be below the upper limit {usl}.',
  ],
});
