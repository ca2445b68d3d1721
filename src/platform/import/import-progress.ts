import { Injectable } from '@nestjs/common';

export const IMPORT_PHASES = ['waiting', 'reading', 'checking', 'writing', 'done'] as const;

/** How far an import is: rows written of all rows. One that has not begun, or that is forgotten, is waiting. */
export interface ImportState {
  readonly phase: (typeof IMPORT_PHASES)[number];
  readonly done: number;
  readonly total: number;
}

const MOST_KEPT = 200;
const WAITING: ImportState = { phase: 'waiting', done: 0, total: 0 };

/** How far each running import is, by the name its sender gave it. Of this process only, and forgotten soon. */
@Injectable()
export class ImportProgress {
  private readonly states = new Map<string, ImportState>();

  set(key: string, state: ImportState): void {
    this.states.delete(key);
    this.states.set(key, state);
    const [oldest] = this.states.keys();
    if (this.states.size > MOST_KEPT && oldest !== undefined) this.states.delete(oldest);
  }

  of(key: string): ImportState {
    return this.states.get(key) ?? WAITING;
  }
}
