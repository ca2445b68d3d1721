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
});
