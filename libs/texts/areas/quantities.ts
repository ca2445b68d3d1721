import { texts } from '../pair';

/** Refusals of libs/quantities. */
export const quantities = texts({
  'error.quantity.not-positive': [
    '数量必须大于 0（当前为 {value}）。',
    'The quantity must be above 0 (it is {value}).',
  ],
  'error.quantity.negative': ['数量不能为负数（{value}）。', 'A quantity cannot be negative ({value}).'],
  'error.quantity.too-fine': [
    '数量 {value} 的小数位过多，最多 {decimals} 位。',
    'Quantity {value} has too many decimals; at most {decimals} are allowed.',
  ],
  'error.quantity.not-whole': ['数量必须是整数。', 'The quantity must be a whole number.'],
  'error.quantity.nothing-posted': ['请至少填写一项报工数量。', 'Report at least one good, scrapped or rework unit.'],
  'error.quantity.exceeds-received': [
    '报工数量 {posted} 超过可报数量 {available}（本工序共接收 {received}）。',
    'Reported {posted}, but only {available} of {received} received can be reported.',
  ],
  'error.quantity.exceeds-rework': [
    '{posted} 件多于待返工的 {pending} 件。',
    '{posted} are more than the {pending} that wait for rework.',
  ],
  'error.quantity.exceeds-not-started': [
    '数量 {posted} 超过尚未开工的数量 {available}。',
    'Quantity {posted} is more than the {available} not yet started.',
  ],
  'error.quantity.reversal-below-zero': [
    '无法冲销：现有 {have}，要冲销 {reversed}。请先冲销之后的报工。',
    'Cannot reverse {reversed} of {have}; reverse the later reports first.',
  ],
  'error.quantity.used-downstream': [
    '后道工序 {operation} 已使用这些零件（差 {missing}），请先冲销后道工序的报工。',
    'Operation {operation} has already used these units ({missing} short); reverse its reports first.',
  ],
  'error.quantity.unknown-operation': ['工艺路线中没有工序 {operation}。', 'The routing has no operation {operation}.'],
  'error.quantity.route-duplicate': ['工序 {operation} 重复。', 'Operation {operation} occurs twice.'],
  'error.quantity.route-unknown-predecessor': [
    '工序 {operation} 的前道工序 {predecessor} 不存在。',
    'Operation {operation} follows {predecessor}, which does not exist.',
  ],
  'error.quantity.route-cycle': ['工序之间形成循环：{operations}。', 'These operations form a circle: {operations}.'],
});
