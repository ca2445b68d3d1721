import { texts } from '../pair';

export const material = texts({
  'error.serial.not-tracked': ['物料 {code} 不按序列号跟踪。', 'Material {code} is not tracked by serial numbers.'],
  'error.serial.given': ['这张工单的序列号已经分配。', 'The pieces of this order have their serial numbers already.'],
  'error.serial.too-many': ['一张工单最多分配 {most} 个序列号。', 'At most {most} serial numbers for one order.'],
  'error.serial.not-open': [
    '这些序列号不属于本工单，或已完工、报废：{numbers}。',
    'Not pieces of this order that are being made: {numbers}.',
  ],
  'error.serial.held': ['序列号 {numbers} 已经隔离。', 'Held already: {numbers}.'],
  'error.serial.not-held': ['序列号 {numbers} 没有隔离。', 'Not held: {numbers}.'],
  'error.serial.count': [
    '请选 {count} 个序列号，与数量一致。',
    'Name {count} serial numbers, as many as the quantity.',
  ],
  'error.place.unknown': [
    '没有库位 {place}。请从列表中选择；确实是新库位的，先新建。',
    'There is no place {place}. Choose one from the list, or make the new place first.',
  ],
  'error.place.exists': ['库位 {place} 已存在。', 'There is a place {place} already.'],
  'error.place.reserved': [
    '{place} 由系统使用，不能用作库位编号。',
    '{place} is used by the software and cannot be a bin.',
  ],
  'place.line-side': ['线边 {unit}', 'Line side {unit}'],
  'place.receiving': ['收货区', 'Receiving'],
  'place.transit': ['搬运途中', 'In transit'],
  'material.material': ['物料（编码和版本）', 'material (code and revision)'],
  'material.new-number': ['尚未使用的批号', 'a number that is not in use yet'],
  'material.whole-quantity': ['整数（单位为件）', 'a whole number of pieces'],

  'error.material.exists': [
    '物料 {code} 版本 {revision} 已存在。',
    'Material {code} revision {revision} exists already.',
  ],
  'error.lot.exists': ['批号 {number} 已存在。', 'Lot {number} exists already.'],
  'error.lot.nothing-received': [
    '批次 {number} 还没有入库，不能验收。',
    'Nothing of the lot {number} has been received; it cannot be accepted.',
  ],
  'error.lot.quantity-not-positive': ['数量必须大于 0。', 'The quantity must be over 0.'],
  'error.lot.not-available': [
    '批次 {number} 当前状态为“{status}”，不能领用。',
    'Lot {number} is “{status}” and cannot be used.',
  ],
  'error.lot.too-little': ['批次 {number} 只剩 {quantity}。', 'Only {quantity} is left of lot {number}.'],
  'error.lot.too-little-here': [
    '批次 {number} 在 {location} 只有 {quantity}。',
    'Only {quantity} of lot {number} lies at {location}.',
  ],
  'error.lot.same-place': ['移动的起点和终点都是 {location}。', 'It lies at {location} already.'],
  'error.lot.not-one-piece': [
    '物料 {code} 按序列号管理，一个序列号只能对应一件。',
    'Material {code} has serial numbers; each stands for one piece.',
  ],
  'error.lot.not-splittable': [
    '批次 {number} 共 {quantity}，拆出的数量必须少于它。',
    'Lot {number} holds {quantity}; less than that can be split off.',
  ],
  'error.movement.already-reversed': ['这次移动已经冲销过了。', 'This movement has been reversed already.'],
  'error.movement.not-reversible': [
    '这次移动不能直接冲销：拆批不可逆，完工入库请冲销对应的报工。',
    'This movement cannot be reversed: a split stays, and production is taken back with its report.',
  ],
  'error.movement.of-transport': [
    '搬运途中的物料由搬运任务记账，请在搬运任务中处理，不能单独移动或冲销。',
    'What is under way is posted by its transport task and settled there; it is not moved or reversed by itself.',
  ],
  'error.numbering.malformed': [
    '编号规则“{pattern}”不对：只能用字母、数字、./_- 和规定的字段，并且必须有且只有一个流水号字段。',
    'The pattern “{pattern}” is wrong: letters, digits, ./_- and the named fields only, with exactly one running number.',
  ],
  'error.numbering.exhausted': ['编号规则给出的号码都已被占用。', 'Every number the pattern makes is taken.'],
  'error.lot.of-itself': [
    '批次 {number} 不能投入到由它自身制成的批次。',
    'Lot {number} cannot go into what it is made of.',
  ],
});
