import { readdir } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { isId } from '#platform/ids';
import { Spool, type SpoolOptions } from '#platform/spool';
import { type Fact, readFact, timeOfFact } from '../domain/fact';
import { SpoolRoom } from './spool-room';

/** What is not written after this is taken for waiting: a database that is there answers within milliseconds. */
const SAVE_AFTER_MS = 500;

/** Where facts lie that cannot be written yet. */
@Injectable()
export class FactSpools {
  private readonly open = new Map<string, Spool<Fact>>();

  constructor(private readonly room: SpoolRoom) {}

  /** @param onFull there is no more room: whoever feeds it has to stop */
  begin(connectionId: string, run: string, onFull: (error: unknown) => void): Spool<Fact> {
    return this.keep(run, new Spool({ ...this.options(connectionId, run), onFull }));
  }

  /** What watches of this connection have left that this process does not have open, the oldest first. */
  async left(connectionId: string): Promise<readonly { readonly run: string; readonly spool: Spool<Fact> }[]> {
    const found = await readdir(this.room.path('facts', connectionId)).catch(() => []);
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
      megabytes: this.room.used,
      limitMegabytes: this.room.limit,
    };
  }

  private keep(run: string, spool: Spool<Fact>): Spool<Fact> {
    this.open.set(run, spool);
    return spool;
  }

  private options(connectionId: string, run: string): SpoolOptions<Fact> {
    return {
      folder: this.room.path('facts', connectionId, run),
      budget: this.room.budget,
      saveAfterMs: SAVE_AFTER_MS,
      encode: (fact) => fact,
      decode: readFact,
      timeOf: timeOfFact,
    };
  }
}
