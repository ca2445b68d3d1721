import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Settings } from '#platform/config';
import { UnitOfWork } from '#platform/database';
import { ExportedHeads, HEADS_FILE } from './exported-heads';
import { addSeal, lastPosition, lastSeal, type RunQuery, sealedFields, sealsAfter } from './seal.repository';
import { digestOf, headOf, NO_HEAD } from './seal-chain';
import { WakefulLoop } from './wakeful-loop';

/** Nothing stays unsealed longer than this. */
const SEAL_EVERY_MS = 60_000;
/** Entries of one seal at most. */
const RANGE = 500;
const EXPORT_BATCH = 100;

/**
 * Seals the ledger range by range and writes each seal's head into a file, so that a ledger that was changed, and then
 * sealed anew inside the database, no longer agrees with what left it.
 */
@Injectable()
export class LedgerSealer implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly heads: ExportedHeads;
  private readonly logger = new Logger(LedgerSealer.name);
  private readonly query: RunQuery = (text, values) => this.unitOfWork.manager.query(text, values);
  private readonly loop = new WakefulLoop(
    () => this.sealAndExport(),
    SEAL_EVERY_MS,
    (error) => this.logger.warn({ err: error }, 'the ledger could not be sealed, trying again'),
  );

  constructor(
    private readonly settings: Settings,
    private readonly unitOfWork: UnitOfWork,
  ) {
    this.heads = new ExportedHeads(settings.dataPath(HEADS_FILE));
  }

  onApplicationBootstrap(): void {
    if (this.settings.has('worker')) this.loop.wake();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.loop.stop();
  }

  /** Seals everything that has a position, and exports every head that the file lacks. */
  async sealAndExport(): Promise<void> {
    while (await this.sealNext());
    await this.export();
  }

  /** @returns whether there was something to seal */
  private sealNext(): Promise<boolean> {
    return this.unitOfWork.run(async () => {
      // One at a time, in whatever process.
      await this.query(`SELECT pg_advisory_xact_lock(hashtext('ledger.seal'))`);
      const last = await lastSeal(this.query);
      const fromPos = (last?.toPos ?? 0) + 1;
      const toPos = Math.min(await lastPosition(this.query), fromPos + RANGE - 1);
      if (toPos < fromPos) return false;
      const entries = await sealedFields(this.query, fromPos, toPos);
      const digests = Buffer.concat(entries.map(({ fields }) => digestOf(fields)));
      const head = headOf(last?.head ?? NO_HEAD, fromPos, digests);
      await addSeal(this.query, { number: (last?.number ?? 0) + 1, fromPos, toPos, digests, head });
      return true;
    });
  }

  /** The file is only ever added to: what it says against the database is for {@link verifyLedger} to report. */
  private async export(): Promise<void> {
    let last = (await this.heads.read()).at(-1)?.number ?? 0;
    for (;;) {
      const seals = await sealsAfter(this.query, last, EXPORT_BATCH);
      if (seals.length === 0) return;
      await this.heads.add(seals);
      last = seals.at(-1)?.number ?? last;
    }
  }
}
