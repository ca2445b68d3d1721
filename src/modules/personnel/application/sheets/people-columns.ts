import type { Role } from '#libs/contracts';
import { column, optional, type TypedRow } from '#platform/import';
import { ROLE_OF_KIND, type PersonKind } from '../../domain/person';

const kinds = {
  student: ['学生', 'Student'],
  instructor: ['教师', 'Instructor'],
  technician: ['实训管理员', 'Technician'],
  partner: ['合作企业人员', 'Partner'],
  other: ['其他', 'Other'],
} as const satisfies Record<PersonKind, readonly [string, string]>;

const roles = {
  admin: ['系统管理员', 'Administrator'],
  instructor: ['教师', 'Instructor'],
  student: ['学生', 'Student'],
  technician: ['实训管理员', 'Technician'],
  partner: ['合作企业人员', 'Partner'],
  'programme-head': ['专业负责人', 'Programme head'],
} as const satisfies Partial<Record<Role, readonly [string, string]>>;

export const peopleColumns = {
  number: column.code(['编号', 'Number'], { example: 'S2401001' }),
  name: column.text(['姓名', 'Name'], { max: 50, example: '示例学生' }),
  kind: column.choice(['类别', 'Kind'], { words: kinds }),
  organisation: optional(column.reference(['单位编号', 'Organisation'], { what: 'personnel.what.organisation' })),
  classes: optional(
    column.list(column.reference(['班级编号', 'Classes'], { what: 'personnel.what.class', example: 'SK2401' })),
  ),
  username: optional(
    column.matching(['用户名', 'Username'], {
      pattern: /^[A-Za-z][A-Za-z0-9._-]{2,31}$/,
      expected: 'personnel.expected.username',
      example: 's2401001',
    }),
  ),
  password: optional(column.text(['初始密码', 'Initial password'], { max: 64, example: 'Change#2026' })),
  roles: optional(column.list(column.choice(['角色', 'Roles'], { words: roles, example: '' }))),
  badge: optional(column.code(['胸卡号', 'Badge'], { max: 64, example: 'B0001' })),
  pin: optional(
    column.matching(['初始PIN', 'Initial PIN'], {
      pattern: /^\d{4,6}$/,
      expected: 'personnel.expected.pin',
      example: '2580',
    }),
  ),
} as const;

export type PeopleRow = TypedRow<typeof peopleColumns>;

/** The roles an account of this row gets. */
export function rolesOf({ values }: PeopleRow): readonly Role[] {
  if (values.roles && values.roles.length > 0) return values.roles;
  const role = ROLE_OF_KIND[values.kind];
  return role ? [role] : [];
}
