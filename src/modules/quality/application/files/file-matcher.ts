import { Injectable } from '@nestjs/common';
import { MaterialApi } from '#modules/material';
import { DomainError } from '#libs/kernel';
import type { FileProblem, MeasurementFile } from '#libs/measurement-files';
import { FloorClock } from '#platform/clock';
import { Settings } from '#platform/config';
import { Breath } from '#platform/import';
import type { FileMatch } from '../../domain/files/file-lines';
import { matchFile, type MatchOptions } from '../../domain/files/match-file';
import type { Inspection, MeasurementOrigin, NewMeasurement } from '../../domain/quality';
import { MeasurementFileRepository } from '../../persistence/measurement-file.repository';
import type { InspectionEntity } from '../../persistence/quality.entities';
import { GaugeUse } from '../gauge-use';
import { InspectedSubjects } from '../inspected-subjects';
import { InspectionViews } from '../inspection.views';

/** What a file is called and what its bytes are. */
export type FileName = Pick<MeasurementOrigin, 'id' | 'name' | 'sha256'>;

/** Lays a file beside an inspection as it is now: its pieces, what is measured already, and the gauges. */
@Injectable()
export class FileMatcher {
  constructor(
    private readonly files: MeasurementFileRepository,
    private readonly views: InspectionViews,
    private readonly subjects: InspectedSubjects,
    private readonly material: MaterialApi,
    private readonly gauges: GaugeUse,
    private readonly floor: FloorClock,
    private readonly settings: Settings,
  ) {}

  async match(
    row: InspectionEntity,
    file: MeasurementFile,
    name: FileName,
    options: MatchOptions,
  ): Promise<{ readonly match: FileMatch; readonly entries: readonly NewMeasurement[] }> {
    const inspection = await this.views.one(row);
    const serials = row.workOrderId === null ? [] : await this.material.serialsOf(row.workOrderId);
    const breath = new Breath();
    const match = await matchFile(
      file,
      {
        ...(await this.subjects.namesOf(inspection.subject)),
        inspection,
        serials: serials.flatMap(({ number, state }) => (state === 'scrapped' ? [] : [number])),
        earlier: await this.files.earlier(row.id),
        zone: this.settings.get('zone'),
        now: this.floor.now(),
      },
      options,
      () => breath.take(),
    );
    const entries = entriesOf(match, name);
    const refused = await this.refusedGauges(row, inspection, entries);
    return { match: { ...match, problems: [...match.problems, ...refused] }, entries };
  }

  /** Each gauge that may not measure once, at the first line it stands in. */
  private async refusedGauges(
    row: InspectionEntity,
    { characteristics }: Inspection,
    entries: readonly NewMeasurement[],
  ): Promise<FileProblem[]> {
    const gaugeOf = this.gauges.asked(row);
    const refused = new Map<unknown, FileProblem>();
    for (const entry of entries) {
      const gaugeClass = characteristics.find(({ id }) => id === entry.characteristicId)?.gaugeClass ?? null;
      await gaugeOf({ gaugeClass }, entry).catch((error: unknown) => {
        if (!(error instanceof DomainError)) throw error;
        const { code, params } = error;
        if (!refused.has(error)) refused.set(error, { line: entry.origin?.line ?? 1, column: null, code, params });
      });
    }
    return [...refused.values()];
  }
}

/** What is to be recorded of a file, in order of line. */
function entriesOf({ lines }: FileMatch, file: FileName): NewMeasurement[] {
  return lines.flatMap((each): NewMeasurement[] => {
    const { fate, characteristicId, piece, value, line, read, readUnit, serial, resultId, measuredAt } = each;
    if ((fate !== 'new' && fate !== 'replaces') || characteristicId === null || piece === null || value === null)
      return [];
    return [
      {
        characteristicId,
        piece,
        value,
        source: 'instrument',
        dataQuality: each.dataQuality,
        instrument: each.instrument,
        ...(measuredAt === null ? {} : { measuredAt: new Date(measuredAt) }),
        origin: { ...file, line, read, readUnit, serial, resultId },
      },
    ];
  });
}
