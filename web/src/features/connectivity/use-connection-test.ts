import { useEffect, useRef, useState } from 'react';
import type { Diagnosis } from './api';

interface ConnectionTest {
  readonly found: Diagnosis | null;
  readonly error: unknown;
  readonly busy: boolean;
  readonly run: (test: (signal: AbortSignal) => Promise<Diagnosis>) => Promise<void>;
  readonly cancel: () => void;
}

/** One test at a time; leaving the page ends it, on the server too. */
export function useConnectionTest(): ConnectionTest {
  const running = useRef<AbortController | null>(null);
  const [state, setState] = useState<Pick<ConnectionTest, 'found' | 'error' | 'busy'>>({
    found: null,
    error: null,
    busy: false,
  });
  useEffect(() => () => running.current?.abort(), []);
  const run = async (test: (signal: AbortSignal) => Promise<Diagnosis>): Promise<void> => {
    running.current?.abort();
    const mine = new AbortController();
    running.current = mine;
    setState({ found: null, error: null, busy: true });
    try {
      const found = await test(mine.signal);
      if (running.current === mine) setState({ found, error: null, busy: false });
    } catch (error) {
      if (running.current === mine) setState({ found: null, error: mine.signal.aborted ? null : error, busy: false });
    }
  };
  return { ...state, run, cancel: () => running.current?.abort() };
}
