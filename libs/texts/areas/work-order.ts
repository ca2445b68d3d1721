import { texts } from '../pair';

/** Refusals of work orders and job orders. */
export const workOrder = texts({
  'error.work-order.reason-required': ['请填写原因。', 'Please give a reason.'],
  'error.work-order.wrong-material': [
    '所选工艺路线不是加工该物料的。',
    'The chosen routing does not make this material.',
  ],
  'error.work-order.not-planned': [
    '工单尚未排入计划，还没有工艺路线。',
    'The order is not planned yet and has no routing.',
  ],
  'error.work-order.no-operations': ['工艺路线中没有工序。', 'The routing has no operations.'],
  'error.work-order.order-not-active': [
    '工单处于“{state}”状态，不能开始或继续作业。',
    'The order is in state “{state}”; work on it cannot begin or go on.',
  ],
  'error.work-order.nothing-received': ['{jobOrder} 还没有待加工的数量。', '{jobOrder} has no units to work on.'],
  'error.work-order.predecessor-open': [
    '上道工序 {predecessor} 尚未结束，{jobOrder} 还会来料。',
    'Operation {predecessor} has not ended, so more may come to {jobOrder}.',
  ],
  'error.work-order.rework-open': [
    '{jobOrder} 还有 {quantity} 件待返工，请先处理。',
    '{jobOrder} still has {quantity} waiting for rework.',
  ],
  'error.work-order.quantity-remaining': [
    '{jobOrder} 还剩 {remaining} 件未报工；如只部分完工，请注明原因。',
    '{jobOrder} still has {remaining} not reported; to end it early, say why.',
  ],
  'error.work-order.not-by-machine': ['这项任务本来就由人工执行。', 'People do this job already.'],
  'error.work-order.job-not-open': [
    '{jobOrder} 处于“{state}”状态，不能报工或冲销。',
    '{jobOrder} is in state “{state}”; nothing can be reported or reversed.',
  ],
  'error.work-order.source-key-reused': [
    '报工标识 {sourceKey} 已用于另一道工序。',
    'The report key {sourceKey} was used for another job order.',
  ],
  'error.work-order.already-reversed': ['该报工记录已经冲销。', 'This report has been reversed already.'],
  'error.work-order.not-reversible': ['冲销记录本身不能再冲销。', 'A reversal itself cannot be reversed.'],
  'error.work-order.skip-mandatory-inspection': [
    '{jobOrder} 有必检项目，不能跳过。',
    '{jobOrder} has a mandatory inspection and cannot be skipped.',
  ],
  'error.work-order.inspection-open': [
    '{jobOrder} 的必检项目尚未完成。',
    'Mandatory inspections of {jobOrder} are not done.',
  ],
  'error.work-order.job-open': [
    '{jobOrder} 尚未结束，工单不能完工。',
    '{jobOrder} has not ended; the order cannot be completed.',
  ],
  'error.work-order.units-open': [
    '{jobOrder} 还有数量没有去向，工单不能完工。',
    'Units at {jobOrder} are not accounted for; the order cannot be completed.',
  ],
  'error.work-order.too-many': ['完工数量超出允许的超产范围。', 'More was finished than the order allows.'],
});
