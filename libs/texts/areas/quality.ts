import { texts } from '../pair';

export const quality = texts({
  'characteristic.sampling': [
    '每件、首件，或数字 n（每 n 件测 1 件）',
    '“each”, “first”, or a number n (every n-th piece)',
  ],
  'characteristic.limits': [
    '计量特性至少一个限值且下限小于上限；计数特性不填公称值和限值',
    'a variable has at least one limit, the lower below the upper; an attribute has none and no nominal value',
  ],

  'error.inspection.decided': ['检验已结束（{status}），不能再录入。', 'The inspection is over ({status}).'],
  'error.inspection.characteristic-unknown': ['检验计划中没有这个特性。', 'The plan has no such characteristic.'],
  'error.inspection.piece-out-of-range': ['件号必须在 1 到 {pieces} 之间。', 'The piece must be from 1 to {pieces}.'],
  'error.measurement.not-ok-or-ng': ['请选择合格或不合格。', 'Choose conforming (ok) or nonconforming (ng).'],
  'error.characteristic.repeated': ['气泡号 {balloon} 在本工序中重复。', 'Balloon {balloon} is there twice.'],
  'error.characteristic.limits-of-attribute': [
    '计数特性没有公称值和上下限。',
    'An attribute has no nominal value and no limits.',
  ],
});
