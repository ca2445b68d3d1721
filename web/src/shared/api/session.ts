import { useMutation, useQuery, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import type { MeDto, Permission, Role } from '#libs/contracts';
import { forgetCopies } from '../offline/copies';
import { api } from './client';
import { ProblemError } from './problem-error';
import { ME_KEY } from './query-client';
import { readAgain } from './read-again';

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

async function fetchMe(signal: AbortSignal): Promise<MeDto | null> {
  try {
    return await api.get<MeDto>('/auth/me', { signal });
  } catch (error) {
    if (error instanceof ProblemError && error.problem.status === 401) return null;
    throw error;
  }
}

/** Who is signed in; `data` is null when nobody is. */
export function useMe() {
  return useQuery({ queryKey: ME_KEY, queryFn: ({ signal }) => fetchMe(signal), staleTime: 5 * 60_000 });
}

/** Whether the person has left on purpose; a sign-in that merely ended leaves the page where it is. */
const LEFT_KEY = ['auth', 'left'] as const;

/**
 * Who works on this page. When the sign-in ends by itself (revoked, expired, signed out in another tab) the person stays
 * on the page and `ended` asks for the password again, so that nothing typed is lost; after signing out, nobody is here.
 */
export function usePersonHere() {
  const me = useMe();
  const queries = useQueryClient();
  const [last, setLast] = useState<MeDto | null>(null);
  if (me.data && me.data !== last) setLast(me.data);
  const left = queries.getQueryData(LEFT_KEY) === true;
  const person = me.data === null && !left ? last : me.data;
  return { me, person, ended: me.data === null && person !== null };
}

/** The same person again, on the page as it stands. */
export function useSignInAgain(former: MeDto): UseMutationResult<MeDto, Error, string> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (password: string) => api.post<MeDto>('/auth/login', { username: former.username, password }),
    onSuccess: (me) => {
      queries.setQueryData(ME_KEY, me);
      void readAgain(queries, ME_KEY[0]);
    },
  });
}

export function useSignIn(): UseMutationResult<MeDto, Error, Credentials> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (credentials: Credentials) => api.post<MeDto>('/auth/login', credentials),
    onSuccess: (me) => {
      // What the former person saw must not flash up for the next one.
      void forgetCopies();
      queries.clear();
      queries.setQueryData(ME_KEY, me);
    },
  });
}

export function useSignOut(): UseMutationResult<void, Error, void> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => api.post<void>('/auth/logout'),
    onSettled: () => {
      void forgetCopies();
      queries.clear();
      queries.setQueryData(LEFT_KEY, true);
      queries.setQueryData(ME_KEY, null);
    },
  });
}

/** What a page or a link asks of the person; all given conditions must hold, one role is enough. */
export interface Access {
  readonly permission?: Permission;
  readonly roles?: readonly Role[];
}

export function mayEnter(me: MeDto, access: Access | undefined): boolean {
  if (!access) return true;
  if (access.permission && !me.permissions.includes(access.permission)) return false;
  if (access.roles && !access.roles.some((role) => me.roles.includes(role))) return false;
  return true;
}

/** For buttons: `const can = useCan(); can('work-order.release')`. The server decides anyway. */
export function useCan(): (permission: Permission) => boolean {
  const { data: me } = useMe();
  return (permission) => me?.permissions.includes(permission) ?? false;
}
