import type { Readable } from 'node:stream';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { FileAccess, FileStore, type FileRow } from '#platform/files';
import { GAUGE_FILES, GaugeService } from './gauge.service';

/** Certificates of calibrations; read by whoever reads the register. */
@Injectable()
export class GaugeFiles implements OnModuleInit {
  constructor(
    private readonly gauges: GaugeService,
    private readonly store: FileStore,
    private readonly access: FileAccess,
  ) {}

  onModuleInit(): void {
    this.access.register(GAUGE_FILES, async (caller) => caller.permissions.has('gauge.read'));
  }

  /** @throws DomainError not-found `entity.not-found`, and as {@link FileStore.receive} */
  async add(gaugeId: string, stream: Readable, name: string): Promise<FileRow> {
    await this.gauges.gauge(gaugeId);
    return this.store.store(stream, { name, owner: { type: GAUGE_FILES, id: gaugeId } });
  }
}
