import { Injectable } from '@nestjs/common';
import { FileStore } from '#platform/files';
import { LiveValues } from '#platform/realtime';
import { MachineJobRepository } from '../persistence/machine-job.repository';
import { NewestRepository } from '../persistence/newest.repository';
import { AlarmCommandBooks } from './alarm-command-books';
import { CommandBooks } from './command-books';
import { CountClaims } from './count-claims';
import { FactSpools } from './fact-spools';
import { FaultBooks } from './fault-books';
import { JobObserver } from './job-observer';
import { ProgramBooks } from './program-books';
import { TelemetryWriter } from './telemetry-writer';
import { WatchServices } from './watch-services';

/** What a session with a machine works with. */
@Injectable()
export class SessionServices {
  constructor(
    readonly watch: WatchServices,
    readonly observer: JobObserver,
    readonly books: CommandBooks,
    readonly claims: CountClaims,
    readonly faults: FaultBooks,
    readonly programs: ProgramBooks,
    readonly alarms: AlarmCommandBooks,
    readonly spools: FactSpools,
    readonly jobs: MachineJobRepository,
    readonly newest: NewestRepository,
    readonly liveValues: LiveValues,
    readonly telemetry: TelemetryWriter,
    readonly files: FileStore,
  ) {}
}
