/** Who a person is to the system; an account may hold several. `station` is a shared screen on the floor, not a person. */
export const ROLES = [
  'admin',
  'instructor',
  'student',
  'technician',
  'partner',
  'programme-head',
  'station',
  'board',
] as const;
export type Role = (typeof ROLES)[number];

/** `<noun>.<verb>`; each module lists its own in `<module>.permissions.ts` with the roles that hold them. */
export type Permission = `${string}.${string}`;

/** The answer of `GET /api/v1/auth/me` and of a sign-in. */
export interface MeDto {
  readonly accountId: string;
  readonly actorId: string;
  readonly username: string;
  readonly displayName: string;
  readonly organisationId: string;
  readonly roles: readonly Role[];
  readonly permissions: readonly Permission[];
  readonly locale: 'zh-CN' | 'en';
}
