import { parentPort, workerData } from 'node:worker_threads';

/** The last line of a compute script: hands the input over and the result back. */
export function runScript<Input, Output>(work: (input: Input) => Promise<Output>): void {
  void work(workerData as Input).then(
    (value) => parentPort?.postMessage({ ok: true, value }),
    (error: unknown) =>
      parentPort?.postMessage({
        ok: false,
        error: error instanceof Error ? (error.stack ?? error.message) : String(error),
      }),
  );
}
