import { texts } from '../pair';

export const traceability = texts({
  'error.recall.no-origin': [
    '请指定一个批次或序列号，或者一个工位和起止时间。',
    'Name a lot or serial, or a work unit with a time.',
  ],
  'error.recall.no-window': [
    '时间范围不对：起始早于结束，且不超过 {days} 天。',
    'The time must begin before it ends and span {days} days at most.',
  ],
  'error.recall.nothing-touched': [
    '没有查到受影响的批次，无需召回。',
    'Nothing was touched, so there is nothing to recall.',
  ],

  'recall.title': ['召回清单', 'Recall list'],
  'recall.origin': ['召回起因', 'Origin'],
  'recall.reason': ['原因', 'Reason'],
  'recall.declared': ['发起', 'Declared'],
  'recall.held': ['隔离', 'Hold'],
  'recall.held.yes': ['可用批次已全部转隔离', 'What was available has been put on hold'],
  'recall.held.no': ['未隔离', 'Not put on hold'],
  'recall.lots': ['受影响批次数', 'Lots touched'],
  'recall.depth': ['层级', 'Level'],
  'recall.number': ['批号/序列号', 'Lot or serial'],
  'recall.material': ['物料编码', 'Material'],
  'recall.name': ['名称', 'Name'],
  'recall.supplier-lot': ['供应商批号', "Supplier's lot"],
  'recall.quantity': ['当时数量', 'Quantity then'],
  'recall.status-then': ['当时状态', 'State then'],
  'recall.status-now': ['现在状态', 'State now'],
  'recall.locations': ['当时位置', 'Places then'],
  'recall.order': ['所属工单', 'Work order'],
  'recall.on-line': ['在产数量', 'Being made'],
  'recall.on-line.short': ['在产', 'Making'],
  'recall.more': ['追溯达到上限，清单可能不完整。', 'The search reached its bounds; there may be more than is listed.'],
  'recall.whereabouts': ['现在何处', 'Where it is now'],
  'recall.whereabouts.in-store': ['在库', 'In store'],
  'recall.whereabouts.in-work': ['在产线', 'On the line'],
  'recall.whereabouts.used-up': ['已用于后续批次', 'Used up in others'],
  'recall.whereabouts.gone-out': ['已出厂（退货）', 'Gone out (sent back)'],
  'recall.whereabouts.scrapped': ['已报废', 'Scrapped'],
  'recall.whereabouts.never-was': ['已撤销', 'Taken back'],
  'recall.picture': ['去向图', 'Where it went'],
  'recall.picture.not-drawn': [
    '图中只画最近的批次，另有 {count} 个未画出，完整清单见表。',
    'Only the nearest lots are drawn; {count} more stand in the list.',
  ],
  'recall.generated': ['生成于 {at}', 'Generated {at}'],
  'recall.page': ['第 {page} 页，共 {pages} 页', 'Page {page} of {pages}'],

  'ledger.recall.declared': ['发起召回 {number}，涉及 {lots} 个批次', 'Recall {number} declared, {lots} lots touched'],
});
