import { Injectable, type OnModuleInit } from '@nestjs/common';
import { checkUnique, defineSheet, say, SheetRegistry, textIn, type ImportRun } from '#platform/import';
import type { RoutingVersion } from '../domain/routing';
import { RoutingRepository } from '../persistence/routing.repository';
import { ReleaseService } from './release.service';
import { RELEASE_COLUMNS, type ReleaseRow } from './sheet-columns';

/**
 * Sheet 工艺发布: releases the newest version of a routing, of this workbook or stored. The last of all sheets that say
 * something about a version, for after it nothing about the version can be said any more.
 *
 * Only instructors release routings. Our rule for a school that begins: an administrator brings routings in as released
 * when the same workbook makes them new; what the school has already, its instructors release.
 */
@Injectable()
export class ReleaseSheet implements OnModuleInit {
  constructor(
    private readonly registry: SheetRegistry,
    private readonly routings: RoutingRepository,
    private readonly releases: ReleaseService,
  ) {}

  onModuleInit(): void {
    this.registry.register(
      defineSheet({
        key: 'routing-releases',
        name: ['工艺发布', 'Releases'],
        order: 590,
        columns: RELEASE_COLUMNS,
        check: (rows, run) => this.check(rows, run),
        apply: async (rows) => {
          for (const { id } of await this.newest(rows)) await this.releases.releaseDraft(id);
        },
      }),
    );
  }

  private async check(rows: readonly ReleaseRow[], run: ImportRun): Promise<void> {
    checkUnique(rows, run, 'routing');
    const alone = await this.releases.mayReleaseAlone();
    const made = new Set(run.rows('routings').map((row) => textIn(row, 'code')));
    const stored = await this.newest(rows);
    for (const row of rows) {
      const { routing } = row.values;
      const isNew = made.has(routing) && !stored.some(({ routingCode }) => routingCode === routing);
      const asDecided = isNew && run.may('import.bring-decided');
      if (!asDecided && !run.may('routing.release'))
        run.problem(row, null, 'import.not-allowed', say('routing.may-release'), routing);
      else if (!asDecided && !alone)
        run.problem(row, 'routing', 'routing.same-person', say('routing.another-person'), routing);
      if (made.has(routing)) continue;
      const status = stored.find(({ routingCode }) => routingCode === routing)?.status;
      if (status !== 'draft' && status !== 'in-review')
        run.problem(row, 'routing', 'import.conflict', say('routing.draft-version'), routing);
    }
  }

  private async newest(rows: readonly ReleaseRow[]): Promise<RoutingVersion[]> {
    const stored = await this.routings.byCodes(rows.map(({ values }) => values.routing));
    const versions = await this.routings.versionsOfRoutings(stored.map(({ id }) => id));
    return stored.flatMap(({ id }) => versions.filter(({ routingId }) => routingId === id).slice(-1));
  }
}
