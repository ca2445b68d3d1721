import { texts } from '../pair';

export const material = texts({
  'material.material': ['物料（编码和版本）', 'material (code and revision)'],
  'material.new-number': ['尚未使用的批号', 'a number that is not in use yet'],

  'error.material.exists': [
    '物料 {code} 版本 {revision} 已存在。',
    'Material {code} revision {revision} exists already.',
  ],
  'error.lot.exists': ['批号 {number} 已存在。', 'Lot {number} exists already.'],
  'error.lot.quantity-not-positive': ['数量必须大于 0。', 'The quantity must be over 0.'],
  'error.lot.not-available': [
    '批次 {number} 当前状态为“{status}”，不能领用。',
    'Lot {number} is “{status}” and cannot be used.',
  ],
  'error.lot.too-little': ['批次 {number} 只剩 {quantity}。', 'Only {quantity} is left of lot {number}.'],
  'error.lot.of-itself': [
    '批次 {number} 不能投入到由它自身制成的批次。',
    'Lot {number} cannot go into what it is made of.',
  ],
});
