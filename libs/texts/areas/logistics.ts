import { texts } from '../pair';

export const logistics = texts({
  'error.transport.one-carrier': [
    '请指派给一个人或一台设备，二选一。',
    'Give it to a person or to a machine, to one of them.',
  ],
  'error.transport.no-machine': [
    '工位 {workUnit} 没有可接任务的设备。',
    'Work unit {workUnit} has no machine that takes jobs.',
  ],
  'error.stock-count.open-there': ['{location} 正在盘点。', 'A count of {location} is under way.'],
  'error.stock-count.not-open': [
    '盘点单 {number} 已提交，不能再改数量。',
    'Count {number} has been submitted already.',
  ],
  'error.stock-count.incomplete': ['还有 {missing} 行没有盘点数量。', '{missing} lines have not been counted yet.'],

  'ledger.transport.requested': ['申请搬运 {number}', 'Transport {number} requested'],
  'ledger.transport.assigned': ['指派搬运 {number}', 'Transport {number} assigned'],
  'ledger.transport.released': ['撤回搬运指派 {number}', 'Transport {number} taken back'],
  'ledger.transport.picked-up': ['搬运 {number} 已取货', 'Transport {number} picked up'],
  'ledger.transport.delivered': ['搬运 {number} 已送达', 'Transport {number} delivered'],
  'ledger.transport.cancelled': ['取消搬运 {number}', 'Transport {number} cancelled'],
  'ledger.stock-count.opened': ['开始盘点 {location}', 'Count of {location} opened'],
  'ledger.stock-count.counted': ['盘点 {number} 已提交', 'Count {number} submitted'],
  'ledger.stock-count.reopened': ['盘点 {number} 退回重盘', 'Count {number} to be done again'],
  'ledger.stock-count.posted': ['盘点 {number} 已过账', 'Count {number} posted'],
  'ledger.stock-count.cancelled': ['盘点 {number} 已取消', 'Count {number} cancelled'],
});
