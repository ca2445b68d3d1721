import { texts } from '../pair';

export const identity = texts({
  'error.auth.nobody-at-station': [
    '本工位尚未登录，请先刷卡或扫码。',
    'Nobody has signed in at this station; badge in first.',
  ],
  'error.database.unavailable': [
    '数据库暂时不可用，请稍后再试。',
    'The database is away for the moment; please try again.',
  ],
  'error.identity.wrong-credentials': ['用户名或密码不正确。', 'The user name or password is wrong.'],
  'error.identity.locked': [
    '密码多次输错，请 {seconds} 秒后再试。',
    'Too many wrong passwords; try again in {seconds} s.',
  ],
  'error.identity.password-weak': [
    '密码须为 8–64 位，并同时包含大写字母、小写字母、数字和特殊字符。',
    'A password has 8 to 64 characters with upper case, lower case, a digit and a special character.',
  ],
  'error.identity.wrong-password': ['当前密码不正确。', 'The present password is wrong.'],
  'error.identity.already-set-up': ['系统已完成初始化。', 'This installation has been set up already.'],
  'error.realtime.unknown-topic': ['没有名为“{topic}”的主题。', 'There is no topic “{topic}”.'],
  'error.realtime.too-many-topics': ['订阅的主题过多。', 'Too many topics on one connection.'],
});
