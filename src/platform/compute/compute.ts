import { Worker } from 'node:worker_threads';
import { Injectable } from '@nestjs/common';

const LIMIT_MS = 120_000;
const MAX_AT_ONCE = 2;

/** What a compute script posts back. */
type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: string };

/**
 * Work that would hold the event loop over 20 ms (spreadsheets, PDF, solvers) runs in a worker thread, two at a time.
 * A script is a compiled file that ends in `runScript(work)`.
 */
@Injectable()
export class Compute {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  /**
   * @param script absolute path of the compiled script (`require.resolve`)
   * @throws Error with the script's message when it fails or takes longer than two minutes
   */
  async run<Output>(script: string, input: unknown): Promise<Output> {
    if (this.running >= MAX_AT_ONCE) await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.running++;
    try {
      return await runWorker<Output>(script, input);
    } finally {
      this.running--;
      this.waiting.shift()?.();
    }
  }
}

function runWorker<Output>(script: string, input: unknown): Promise<Output> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData: input });
    const timer = setTimeout(() => {
      reject(new Error(`${script} took longer than ${LIMIT_MS / 1000} s`));
      void worker.terminate();
    }, LIMIT_MS);
    worker.once('message', (answer: Answer<Output>) => {
      if (answer.ok) resolve(answer.value);
      else reject(new Error(answer.error));
    });
    worker.once('error', reject);
    worker.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`${script} ended with ${code} and no answer`));
    });
  });
}
