import { Injectable, type OnModuleInit } from '@nestjs/common';
import { FileAccess } from '#platform/files';
import { InspectionRepository } from '../../persistence/inspection.repository';
import { MeasurementFileRepository } from '../../persistence/measurement-file.repository';
import { scopeOf } from '../scope';
import { MEASUREMENT_FILES } from './measurement-files.service';

/** The bytes of a file that was taken in are read by whoever reads its inspection. */
@Injectable()
export class MeasurementFileAccess implements OnModuleInit {
  constructor(
    private readonly files: MeasurementFileRepository,
    private readonly inspections: InspectionRepository,
    private readonly access: FileAccess,
  ) {}

  onModuleInit(): void {
    this.access.register(MEASUREMENT_FILES, async (caller, id) => {
      if (!caller.permissions.has('inspection.read')) return false;
      const file = await this.files.byId(id);
      return file !== null && (await this.inspections.byId(file.inspectionId, scopeOf(caller))) !== null;
    });
  }
}
