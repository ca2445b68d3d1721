import { texts } from '../pair';

/** Why units stopped: refusals of equipment, and its page. */
export const downtime = texts({
  'error.downtime.unknown-reason': ['没有停机原因 {code}，请重新选择。', 'There is no downtime reason {code}.'],
  'error.downtime.retired-reason': ['停机原因 {code} 已停用，请改选其他原因。', 'Downtime reason {code} is retired.'],
  'error.downtime.code-taken': ['代码 {code} 已经有了。', 'Code {code} exists already.'],
  'error.downtime.foreign-group': [
    '{code} 与上级 {parent} 的首字母不同。',
    '{code} must begin with the letter of its parent {parent}.',
  ],
  'error.downtime.too-deep': [
    '{code} 的层级太深，最多 {deepest} 层。',
    '{code} lies too deep: {deepest} levels at most.',
  ],
  'error.downtime.no-stop': [
    '这次停机的起止时间已按迟到的数据更新，请刷新后再选。',
    'This stop was changed by data that came late; read the list again.',
  ],

  'web.downtime.title': ['停机原因', 'Downtime reasons'],
  'web.downtime.subtitle': [
    '忙碌时间内停机超过 5 分钟的，24 小时内说明原因',
    'Stops of more than 5 minutes of busy time are explained within 24 hours',
  ],
  'web.downtime.start': ['开始', 'Begin'],
  'web.downtime.length': ['时长', 'Duration'],
  'web.downtime.state': ['状态', 'State'],
  'web.downtime.reason': ['原因', 'Reason'],
  'web.downtime.note': ['备注', 'Note'],
  'web.downtime.by': ['说明人', 'Explained by'],
  'web.downtime.say': ['说明', 'Explain'],
  'web.downtime.change': ['更改', 'Change'],
  'web.downtime.explain': ['说明原因（{count}）', 'Explain ({count})'],
  'web.downtime.choose': ['选择 {start} 的停机', 'Choose the stop of {start}'],
  'web.downtime.lasts': ['仍在停机', 'still stopped'],
  'web.downtime.open': ['未说明', 'Not explained'],
  'web.downtime.overdue': ['超过 24 小时未说明', 'Not explained for over 24 h'],
  'web.downtime.only-open': ['只看待说明的', 'Only those to explain'],
  'web.downtime.all-said': ['这段时间没有待说明的停机', 'Nothing left to explain in this time'],
  'web.downtime.every-unit': ['全部工位', 'Every work unit'],
  'web.downtime.station': ['停机原因', 'Reason of the stop'],
  'web.downtime.station.stop': ['{from} 起{state}，停了 {time}', '{state} from {from}, stopped for {time}'],
  'web.downtime.station.more': ['还有 {count} 次停机待说明', '{count} more to explain'],
  'web.downtime.station.say': ['说明原因', 'Say why'],
  'web.downtime.station.why': ['为什么停机？', 'Why did it stop?'],
  'web.downtime.station.back': ['返回大类', 'Back to the groups'],
});
