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
  'error.work-order.alternative-begun': [
    '{jobOrder} 已派工或开工，不能再换工序。',
    '{jobOrder} is dispatched or begun; no other operation can be chosen.',
  ],
  'error.work-order.ended': ['工单已经结束，不能再改期。', 'The order has ended; its dates do not change any more.'],
  'error.work-order.not-released': [
    '只有已下达、未完工的工单可以这样操作。',
    'This needs an order that is released and not completed.',
  ],
  'error.work-order.split-in-branch': [
    '{jobOrder} 位于并行分支中，请在分支之前或汇合之后拆单。',
    '{jobOrder} is inside a parallel branch; split before it or behind the join.',
  ],
  'error.work-order.skip-joining': [
    '{jobOrder} 是各分支汇合的最后一道工序，不能跳过。',
    'The branches join at {jobOrder}, the last operation; it cannot be left out.',
  ],
  'error.work-order.split-all': [
    '不能把全部数量拆走，原工单至少要留下一件。',
    'Not everything can be split off; some of the order must stay.',
  ],
  'error.work-order.split-ended': [
    '{jobOrder} 已经结束，没有可以拆走的数量。',
    '{jobOrder} has ended; nothing can be split off there.',
  ],
  'error.work-order.merge-different': [
    '只能合并同一物料版本、同一工艺路线版本、同一客户、同一密级且进度相当的工单（不一致：{field}）。',
    'Only orders of the same part revision, routing version, customer, confidentiality and progress are merged (different: {field}).',
  ],
  'error.work-order.merge-started': [
    '工单 {order} 已经开始生产，不能合并。',
    'Order {order} has begun; it cannot be merged.',
  ],
  'error.work-order.merge-attempt': [
    '被合并的工单带有另一个教学任务，请先撤销该任务。',
    'The order to be merged carries another assignment; withdraw that first.',
  ],
  'error.work-order.over-production': [
    '补料后最多可得 {would}，超出允许的 {most}。',
    'With this issue up to {would} could be made; {most} are allowed.',
  ],
  'error.work-order.job-ended': ['{jobOrder} 已经结束。', '{jobOrder} has ended.'],
  'error.work-order.not-for-rework': ['返工任务不能这样操作。', 'This is not done with a rework job order.'],
  'error.work-order.rework-mixed': [
    '待返工的零件中有 {fresh} 件是第一次返工，其余已经返工过，请分开发起。',
    'Of the units waiting, {fresh} were never reworked; send those and the others separately.',
  ],
  'error.work-order.rework-limit': [
    '这些零件已经返工 {most} 次，请报废或提交评审。',
    'These units were reworked {most} times; scrap them or take them to the review board.',
  ],
  'error.work-order.rework-in-rework': [
    '返工任务只报合格或报废；仍不合格的零件留在任务中，结束任务后可再次发起返工。',
    'At a rework job order only good and scrap are reported; what is still not right stays, and can be sent again when the job is ended.',
  ],
  'error.work-order.rework-out': [
    '{jobOrder} 的这些零件正在返工，请先撤回返工任务。',
    'These units of {jobOrder} are out for rework; take the rework job order back first.',
  ],
  'error.work-order.change-dispatched': [
    '{jobOrder} 已派工但未开工，请先收回派工再做工程变更。',
    '{jobOrder} is dispatched and not started; revoke it before the engineering change.',
  ],
  'error.work-order.change-drops-started': [
    '新版本中没有 {jobOrder} 这道工序，而它已经开工。',
    'The new version lacks the operation of {jobOrder}, which has begun.',
  ],
  'error.work-order.change-before-started': [
    '新版本改变了 {jobOrder} 之前的工序，而它已经开工。',
    'The new version changes what comes before {jobOrder}, which has begun.',
  ],
  'error.work-order.change-same': ['工单已经按这个版本执行。', 'The order follows this version already.'],
  'error.work-order.change-open': [
    '该工单还有一项工程变更等待批准。',
    'Another engineering change of this order waits for approval.',
  ],
  'error.work-order.change-decided': [
    '该工程变更已经批准、驳回或撤回。',
    'This engineering change has been decided or withdrawn.',
  ],
  'error.work-order.change-not-own': [
    '只有提出人可以撤回工程变更。',
    'An engineering change is withdrawn by who asked for it.',
  ],
  'error.work-order.change-own': ['工程变更须由另一人批准。', 'An engineering change is approved by another person.'],
  'error.work-order.due-past': [
    '交期已经过去，请另选；确实要写过去的交期，须先确认。',
    'The due date has passed; choose another one, or confirm that it is meant.',
  ],
  'error.work-order.quantity-too-large': [
    '一张工单的数量最多 {most}，请检查是否多写了位数。',
    'An order is for at most {most}; look whether there is a digit too many.',
  ],
  'error.work-order.number-taken': ['工单号 {number} 已被占用。', 'There is an order {number} already.'],
  'error.numbering.repeats': [
    '流水号按期重新从 1 开始，编号规则“{pattern}”里必须写明年份；按月重排还要写明月份，否则号码会重复。',
    'The running number begins anew, so the pattern “{pattern}” must name the year (and the month, when it begins anew each month).',
  ],
  'error.work-order.recurrence-backwards': ['结束日期早于开始日期。', 'It ends before it begins.'],
  'error.work-order.recurrence-too-long': ['周期最长 {days} 天。', 'It may last at most {days} days.'],
  'error.work-order.recurrence-empty': [
    '所选星期在这段时间里一天也没有（或都被跳过了）。',
    'No day is left: the weekdays do not fall into this time, or all are skipped.',
  ],
  'error.work-order.recurrence-ended': ['该周期工单已结束。', 'This recurring order has ended.'],
  'error.work-order.template-archived': ['模板“{name}”已停用。', 'The template “{name}” is archived.'],
  'error.work-order.no-released-routing': [
    '物料 {material} 没有已发布的工艺路线。',
    'Material {material} has no released routing.',
  ],
  'work-order.new-number': ['未被占用的工单号', 'a number no order has'],
  'work-order.released-routing': ['加工该物料的已发布工艺路线', 'a released routing of this material'],
  'work-order.released-version': ['该工艺路线的已发布版本', 'a released version of this routing'],
  'work-order.most-quantity': ['不超过 {most} 的数量', 'a quantity of at most {most}'],
  'work-order.due-to-come': ['尚未过去的交期', 'a due date that has not passed'],
  'work-order.whole-quantity': ['整数（单位为件）', 'a whole number of pieces'],
  'work-order.may-plan': ['有计划工单权限的人导入', 'somebody who may plan orders'],
  'work-order.may-release': ['有下达工单权限的人导入', 'somebody who may release orders'],
  'work-order.may-create': ['有建立工单权限的人导入', 'somebody who may create orders'],
  'work-order.team': ['小组', 'team'],
  'error.work-order.labels-too-many': ['一次最多打印 {most} 张标签。', 'At most {most} labels at a time.'],

  'print.traveller': ['工序流转卡', 'Traveller'],
  'print.product': ['产品', 'Product'],
  'print.revision': ['版本', 'Revision'],
  'print.quantity': ['数量', 'Quantity'],
  'print.routing': ['工艺路线', 'Routing'],
  'print.routing.version': ['{code} 第 {version} 版', '{code} version {version}'],
  'print.team': ['小组', 'Team'],
  'print.priority': ['优先级', 'Priority'],
  'print.due': ['交期', 'Due'],
  'print.line': ['产线', 'Line'],
  'print.alias': ['客户代称', 'Alias'],
  'print.operations': ['工序', 'Operations'],
  'print.operation': ['工序名称', 'Operation'],
  'print.number': ['工序号', 'No.'],
  'print.station': ['工位', 'Station'],
  'print.scan': ['扫码', 'Scan'],
  'print.good': ['合格', 'Good'],
  'print.scrap': ['报废', 'Scrap'],
  'print.rework': ['返工', 'Rework'],
  'print.by-and-on': ['操作者／日期', 'By, on'],
  'print.times': ['准备 {setup}，单件 {run}', 'Setup {setup}, {run} each'],
  'print.needs': ['需要资质 {code}', 'Needs {code}'],
  'print.is-rework': ['返工任务', 'Rework'],
  'print.notes': ['备注', 'Notes'],
  'print.page': ['第 {page} 页，共 {pages} 页', 'Page {page} of {pages}'],
  'print.printed': ['{at} 打印', 'printed {at}'],
  'print.labels': ['标签', 'Labels'],
  'print.label.order': ['工单', 'Order'],
  'print.label.job-order': ['工序任务', 'Job order'],
  'print.label.lot': ['批次', 'Lot'],
  'print.label.serial': ['序列号', 'Serial'],
  'print.label.box': ['在制品箱 {box}/{boxes}', 'WIP box {box}/{boxes}'],
});
