import { Navigate } from 'react-router';
import type { MeDto, Role } from '#libs/contracts';
import { mayEnter, useMe } from '../shared/api/session';
import { NoPermission } from '../shared/ui/states';
import { FEATURES } from './features';

/** Where a role begins its day; the first that exists and is allowed wins. */
const START: readonly (readonly [role: Role, paths: readonly string[]])[] = [
  ['station', ['/station']],
  ['instructor', ['/today']],
  ['technician', ['/line', '/today']],
  ['programme-head', ['/reports', '/today']],
  ['admin', ['/today']],
  ['partner', ['/trial-jobs']],
  ['student', ['/my-tasks']],
];

export function startPathOf(me: MeDto): string | null {
  const entries = FEATURES.flatMap((feature) => [...(feature.navigation ?? [])]).filter((entry) => mayEnter(me, entry));
  for (const [role, paths] of START) {
    if (!me.roles.includes(role)) continue;
    const found = paths.find((path) => entries.some((entry) => entry.path === path));
    if (found) return found;
  }
  return entries[0]?.path ?? null;
}

/** `/` is a different page for everybody. */
export function StartPage() {
  const { data: me } = useMe();
  const path = me ? startPathOf(me) : null;
  return path ? <Navigate to={path} replace /> : <NoPermission page />;
}
