import { closeAllStages } from './stage';

/**
 * Runs a command that starts processes of its own and ends this one with its verdict, 0 or 1: nothing that it has started
 * may keep this process alive, and a signal ends all of it.
 * @param main is told, when it asks, that a signal has come
 */
export function runToEnd(main: (isStopping: () => boolean) => Promise<boolean>): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      stopping = true;
      void closeAllStages().finally(() => process.exit(130));
    });
  }
  main(() => stopping).then(
    (passed) => {
      if (!stopping) process.exit(passed ? 0 : 1);
    },
    (error: unknown) => {
      // What is torn down fails in its own ways.
      if (stopping) return;
      console.error(error instanceof Error ? error.message : error);
      process.exit(1);
    },
  );
}
