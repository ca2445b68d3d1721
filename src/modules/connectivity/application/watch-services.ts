import { Injectable } from '@nestjs/common';
import { EquipmentApi } from '#modules/equipment';
import { FloorClock } from '#platform/clock';
import { UnitOfWork } from '#platform/database';
import { Ledger } from '#platform/ledger';
import { ConnectionRepository } from '../persistence/connection.repository';
import { LeaseRepository } from '../persistence/lease.repository';
import { RollUpRepository } from '../persistence/roll-up.repository';
import { SpoolMarkRepository } from '../persistence/spool-mark.repository';
import { WatchRepository } from '../persistence/watch.repository';
import { AlarmBooks } from './alarm-books';
import { CountBooks } from './count-books';

/** What the watch of a machine writes with. */
@Injectable()
export class WatchServices {
  constructor(
    readonly unitOfWork: UnitOfWork,
    readonly ledger: Ledger,
    readonly floor: FloorClock,
    readonly equipment: EquipmentApi,
    readonly connections: ConnectionRepository,
    readonly leases: LeaseRepository,
    readonly marks: SpoolMarkRepository,
    readonly watches: WatchRepository,
    readonly rollUps: RollUpRepository,
    readonly books: CountBooks,
    readonly alarms: AlarmBooks,
  ) {}
}
