import { texts } from '../pair';

export const gauges = texts({
  'entity.gauge': ['量具', 'gauge'],
  'gauge.may-manage': ['有量具管理权限的人', 'somebody who may manage gauges'],
  'gauge.in-use': ['未报废的编号', 'the code of one that is not retired'],
  'gauge.resolution': ['分辨力和单位要一起填；极限量规两项都不填', 'the resolution and its unit together, or neither'],
  'gauge.calibration': [
    '有校准记录时，校准日期和校准机构要一起填',
    'the day of calibration together with who calibrated',
  ],
  'gauge.day': [
    '日期，如 2026-03-01；或相对导入当天的天数，如 -90、+275',
    'a date such as 2026-03-01, or days from the day of the import such as -90 or +275',
  ],
  'gauge.day-past': ['今天或以前的日期', 'today or a day before'],
  'gauge.day-after': ['校准日期之后的日期', 'a day after the calibration'],
  'gauge.class-format': ['量具类别，如 CALIPER 或 数显卡尺', 'a class of gauges, such as CALIPER'],
  'gauge.one-tenth': [
    '分辨力不大于公差 {tolerance} 的十分之一的量具',
    'a gauge whose resolution is at most a tenth of the tolerance {tolerance}',
  ],
  'error.quality.gauge-too-coarse': [
    '量具台账中没有足够精细的量具（十分之一原则）。',
    'The register has no gauge of this class that is fine enough (1/10 rule).',
  ],
  'state.gauge.in-use': ['在用', 'In use'],
  'state.gauge.out-of-service': ['停用', 'Out of service'],
  'state.gauge.failed': ['不合格', 'Failed'],
  'state.gauge.retired': ['报废', 'Retired'],
  'action.gauge.withdraw': ['停用', 'Take out of service'],
  'action.gauge.reinstate': ['恢复使用', 'Put back in service'],
  'action.gauge.fail': ['判为不合格', 'Fail'],
  'action.gauge.recover': ['校准合格恢复', 'Recover'],
  'action.gauge.retire': ['报废', 'Retire'],
  'gauge-condition.valid': ['校准有效', 'Valid'],
  'gauge-condition.due-soon': ['即将到期', 'Due soon'],
  'gauge-condition.overdue': ['已超期', 'Overdue'],
  'gauge-condition.uncalibrated': ['未校准', 'Not calibrated'],
  'calibration-result.pass': ['合格', 'Passed'],
  'calibration-result.fail': ['不合格', 'Failed'],
  'gate.gauge-valid': [
    '本工位没有校准有效的量具：{gauges}。请送检、登记新的校准、启用同类的另一件，或把登记在别的工位的调过来。',
    'No gauge with a valid calibration here: {gauges}. Have one calibrated, put another of the class in service, or bring one that is registered at another work unit.',
  ],
  'error.quality.gauge-code-taken': ['量具编号 {code} 已被使用。', 'The gauge code {code} is taken.'],
  'error.quality.gauge-retired': [
    '量具 {code} 已报废，不能使用。',
    'Gauge {code} is retired and is not used any more.',
  ],
  'error.quality.gauge-failed': [
    '量具 {code} 校准不合格，不能使用。请换一件。',
    'Gauge {code} has failed its calibration. Take another one.',
  ],
  'error.quality.gauge-out-of-service': [
    '量具 {code} 已停用。请换一件。',
    'Gauge {code} is out of service. Take another one.',
  ],
  'error.quality.gauge-uncalibrated': [
    '量具 {code} 还没有校准记录，不能使用。',
    'Gauge {code} has never been calibrated and is not used yet.',
  ],
  'error.quality.gauge-overdue': [
    '量具 {code} 的校准已于 {dueOn} 到期，不能使用。请换一件或送检。',
    'The calibration of gauge {code} ended on {dueOn}. Take another one, or have it calibrated.',
  ],
  'error.quality.gauge-unknown': ['量具台账中没有编号 {code}。', 'The register has no gauge {code}.'],
  'error.quality.gauge-elsewhere': [
    '量具 {code} 固定在别的工位，不能在这里使用。',
    'Gauge {code} stands at another work unit and does not measure here.',
  ],
  'error.quality.gauge-not-needed': [
    '本检验不用 {gaugeClass} 类的量具（{code}）。需要的是：{needed}。',
    'This inspection needs no gauge of class {gaugeClass} ({code}), but: {needed}.',
  ],
  'error.quality.gauge-wrong-class': [
    '这个特性要用 {needed} 类的量具，{code} 属于 {gaugeClass}。',
    'This characteristic is measured with a gauge of class {needed}; {code} is of {gaugeClass}.',
  ],
  'error.quality.gauge-missing': [
    '请先选择要用的量具（类别 {gaugeClass}），再录入测量值。',
    'Choose the gauge (class {gaugeClass}) before entering a value.',
  ],
  'error.quality.resolution-incomplete': [
    '分辨力和单位要么都填，要么都不填。',
    'Give both the resolution and its unit, or neither.',
  ],
  'error.quality.calibration-in-future': ['校准日期不能晚于今天。', 'The calibration cannot be after today.'],
  'error.quality.calibration-out-of-order': [
    '上一次校准是 {last}，不能补录更早的。',
    'The last calibration was on {last}; an earlier one cannot be added.',
  ],
  'error.quality.due-before-calibration': ['有效期要晚于校准日期。', 'The due date must be after the calibration.'],
  'error.quality.certificate-unknown': [
    '没有找到这份证书文件，请重新上传。',
    'The certificate is not there; hand it in again.',
  ],
  'ledger.gauge.registered': ['登记量具 {code}', 'Gauge {code} registered'],
  'ledger.gauge.changed': ['修改 {code} 的登记信息', 'Register entry of {code} changed'],
  'ledger.gauge.calibrated': [
    '{code} 校准合格（{calibratedBy}，{calibratedOn}），有效期至 {dueOn}',
    '{code} calibrated by {calibratedBy} on {calibratedOn}; good until {dueOn}',
  ],
  'ledger.gauge.failed': [
    '{code} 校准不合格（{calibratedBy}，{calibratedOn}）',
    '{code} failed its calibration by {calibratedBy} on {calibratedOn}',
  ],
  'ledger.gauge.withdrawn': ['停用 {code}', '{code} taken out of service'],
  'ledger.gauge.reinstated': ['恢复使用 {code}', '{code} put back in service'],
  'ledger.gauge.retired': ['报废 {code}', '{code} retired'],
  'entity.look-back': ['量具追溯', 'look-back'],
  'state.look-back.open': ['待评审', 'Open'],
  'state.look-back.closed': ['已关闭', 'Closed'],
  'action.look-back.close': ['关闭追溯', 'Close'],
  'review-verdict.reviewed': ['已评审，无影响', 'Reviewed, no effect'],
  'review-verdict.suspect': ['可疑', 'Suspect'],
  'error.quality.look-back-closed': ['量具 {code} 的这次追溯已关闭。', 'This look-back of gauge {code} is closed.'],
  'error.quality.look-back-unreviewed': [
    '还有 {count} 张工单没有评审，不能关闭。',
    '{count} orders have not been reviewed yet.',
  ],
  'ledger.gauge.look-back-opened': [
    '{code} 校准不合格，开始追溯：{orders} 张工单、{measurements} 个测量值',
    'Look-back of {code} opened: {orders} orders, {measurements} measurements',
  ],
  'ledger.gauge.look-back-reviewed': ['追溯 {code}：评审一张工单', 'Look-back of {code}: an order reviewed'],
  'ledger.gauge.look-back-closed': [
    '追溯 {code} 关闭：{orders} 张工单，其中可疑 {suspect} 张',
    'Look-back of {code} closed: {orders} orders, {suspect} suspect',
  ],
  'web.import.sheet.gauges': ['量具', 'Gauges'],
  'web.import.warnings': ['导入提醒', 'Import warnings'],
  'web.import.has-warnings': [
    '有 {count} 处提醒，不影响导入，请核对。',
    '{count} things to look at; they do not stop the import.',
  ],
});
