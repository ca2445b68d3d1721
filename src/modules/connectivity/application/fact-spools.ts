import { readdir } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { Settings } from '#platform/config';
import { isId } from '#platform/ids';
import { Spool, SpoolBudget, type SpoolOptions } from '#platform/spool';
import { type Fact, readFact, timeOfFact } from '../domain/fact';

/** What is not written after this is taken for waiting: a database that is there answers within milliseconds. */
const SAVE_AFTER_MS = 500;
const MB = 1_048_576;

/** Where facts lie that cannot be written yet: `<data>/spool/facts/<connection>/<watch>/`. */
@Injectable()
export class FactSpools {
  private readonly budget: SpoolBudget;
  private readonly open = new Map<string, Spool<Fact>>();

  constructor(private readonly settings: Settings) {
    this.budget = new SpoolBudget(settings.get('spoolMb') * MB);
  }

  /** @param onFull there is no more room: whoever feeds it has to stop */
  begin(connectionId: string, run: string, onFull: (error: unknown) => void): Spool<Fact> {
    return this.keep(run, new Spool({ ...this.options(connectionId, run), onFull }));
  }

  /** What watches of this connection have left that this process does not have open, the oldest first. */
  async left(connectionId: string): Promise<readonly { readonly run: string; readonly spool: Spool<Fact> }[]> {
    const found = await readdir(this.folder(connectionId)).catch(() => []);
    const runs = found.filter((name) => isId(name) && !this.open.has(name)).sort();
    return Promise.all(
      runs.map(async (run) => ({ run, spool: this.keep(run, await Spool.leftIn(this.options(connectionId, run))) })),
    );
  }

  /** No longer used by this process. */
  forget(run: string): void {
    this.open.delete(run);
  }

  /** For whoever watches over this process. */
  figures(): Record<string, unknown> {
    const all = [...this.open.values()].map(({ figures }) => figures);
    const since = all.flatMap((each) => each.since ?? []).sort((a, b) => a.getTime() - b.getTime())[0] ?? null;
    return {
      since,
      records: since ? all.reduce((sum, { records }) => sum + records, 0) : 0,
      megabytes: Number((this.budget.used / MB).toFixed(1)),
      limitMegabytes: this.settings.get('spoolMb'),
    };
  }

  private keep(run: string, spool: Spool<Fact>): Spool<Fact> {
    this.open.set(run, spool);
    return spool;
  }

  private folder(...parts: string[]): string {
    return this.settings.dataPath('spool', 'facts', ...parts);
  }

  private options(connectionId: string, run: string): SpoolOptions<Fact> {
    return {
      folder: this.folder(connectionId, run),
      budget: this.budget,
      saveAfterMs: SAVE_AFTER_MS,
      encode: (fact) => fact,
      decode: readFact,
      timeOf: timeOfFact,
    };
  }
}
