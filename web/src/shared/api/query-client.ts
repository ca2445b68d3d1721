import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isTemporary, toProblem } from './problem-error';

export const ME_KEY = ['auth', 'me'] as const;

/** Retries only what may pass by itself; a session that has ended anywhere ends it everywhere. */
export function createQueryClient(): QueryClient {
  const endSession = (error: unknown): void => {
    const { status, code } = toProblem(error);
    // A screen that is not enrolled or a wrong badge says nothing about the account session of this browser.
    if (status === 401 && !code.startsWith('station.')) client.setQueryData(ME_KEY, null);
    // The server no longer knows whose act this is: ask who is signed in, where an account is.
    if (code === 'replay.other-person') void client.invalidateQueries({ queryKey: ME_KEY });
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: endSession }),
    mutationCache: new MutationCache({ onError: endSession }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        refetchOnWindowFocus: true,
        retry: (count, error) => count < 2 && isTemporary(toProblem(error)),
        // Browsers behind a workshop switch report "offline" wrongly; the request itself is the better test.
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  });
  return client;
}
