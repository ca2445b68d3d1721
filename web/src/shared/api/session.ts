import { useMutation, useQuery, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import type { MeDto, Permission, Role } from '#libs/contracts';
import { forgetCopies } from '../offline/copies';
import { api } from './client';
import { ProblemError } from './problem-error';
import { ME_KEY } from './query-client';

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
