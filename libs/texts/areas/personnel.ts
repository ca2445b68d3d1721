import { texts } from '../pair';

/** Persons, classes, teams, qualifications. */
export const personnel = texts({
  'error.personnel.pin-locked': [
    'PIN 错误次数过多，请 {seconds} 秒后再试。',
    'Too many wrong PINs; try again in {seconds} s.',
  ],
  'error.personnel.no-school': ['请先完成学校的初始设置。', 'Set the school up first.'],
  'personnel.what.organisation': ['单位编号', 'organisation code'],
  'personnel.what.class': ['班级编号', 'class code'],
  'personnel.what.person': ['人员编号', 'person number'],
  'personnel.what.qualification': ['资质编号', 'qualification code'],
  'personnel.expected.partner-code': [
    '合作企业的编号，不能是本校的',
    'the code of a partner, not of the school itself',
  ],
  'personnel.expected.username': [
    '字母开头，3–32 个字母、数字或 . _ -',
    '3–32 letters, digits or . _ -, beginning with a letter',
  ],
  'personnel.expected.password': [
    '8–64 个字符，含大写字母、小写字母、数字和特殊字符',
    '8–64 characters with upper case, lower case, digit and special character',
  ],
  'personnel.expected.pin': ['4–6 位数字', '4–6 digits'],
  'personnel.expected.role': ['有用户名的“其他”人员要填角色', 'a role, for a person of kind “other” with a user name'],
  'personnel.expected.students-only': [
    '学生（其他人员由系统管理员导入）',
    'a student (others are imported by an administrator)',
  ],
  'personnel.expected.partner-organisation': ['合作企业的单位编号', 'the code of the partner organisation'],
  'personnel.expected.own-school': ['不填（本校人员）', 'nothing (people of the school)'],
  'personnel.expected.one-class': ['一个班级', 'one class'],
  'personnel.expected.free-badge': ['没有被别人使用的胸卡号', 'a badge nobody else wears'],
  'personnel.expected.free-username': ['没有被别人使用的用户名', 'a user name nobody else has'],
  'personnel.expected.not-before': ['不早于 {validFrom}', 'not before {validFrom}'],
});
