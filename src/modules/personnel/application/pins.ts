import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { IdentityApi } from '#modules/identity';
import { may, type Principal } from '#platform/auth';
import { WallClock } from '#platform/clock';
import { UnitOfWork } from '#platform/database';
import { Ledger } from '#platform/ledger';
import { pinLockedUntil } from '../domain/pin-lock';
import { PersonRepository, type PinRow } from '../persistence/person.repository';

const MOST_FAILURES = 100;

/** Signing in at a station with a number and a PIN. */
@Injectable()
export class Pins {
  constructor(
    private readonly persons: PersonRepository,
    private readonly identity: IdentityApi,
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly wall: WallClock,
  ) {}

  /**
   * The id of the person, or null when number or PIN is wrong. Each try is counted and committed before the PIN is
   * looked at, so that many tries at the same moment get no further than one after the other; therefore never call this
   * inside a unit of work, whose failure would undo the count.
   * @throws DomainError `personnel.pin-locked` {seconds} after five wrong tries
   */
  async verify(personNumber: string, pin: string): Promise<string | null> {
    if (this.unitOfWork.active) throw new Error('a PIN is verified outside of any unit of work');
    const tried = await this.unitOfWork.run(() => this.countTry(personNumber));
    const matches = await this.identity.pinMatches(tried?.pinHash ?? null, pin);
    if (!tried || !matches) return null;
    await this.unitOfWork.run(() => this.persons.recordPinTry(tried.id, 0, null));
    return tried.id;
  }

  /**
   * Gives somebody who forgot the PIN a new one and lets them try again. The ledger says who did it and for whom.
   * @throws DomainError `entity.not-found`; `auth.forbidden` {permission} for the PIN of somebody who is no student
   */
  async set(personId: string, pin: string, caller: Principal): Promise<void> {
    const [person] = await this.persons.byIds([personId]);
    if (!person) throw new DomainError('not-found', 'entity.not-found', { type: 'person', id: personId });
    if (person.kind !== 'student' && !may(caller, 'staff.manage'))
      throw new DomainError('forbidden', 'auth.forbidden', { permission: 'staff.manage' });
    const pinHash = await this.identity.hashPin(pin);
    await this.unitOfWork.run(async () => {
      if (!(await this.persons.setPin(personId, pinHash)))
        throw new DomainError('not-found', 'entity.not-found', { type: 'person', id: personId });
      this.ledger.append({ type: 'person.pin-set', subjectId: personId });
    });
  }

  private async countTry(personNumber: string): Promise<PinRow | null> {
    const row = await this.persons.lockPin(personNumber);
    if (!row) return null;
    const now = this.wall.now();
    if (row.lockedUntil && row.lockedUntil > now) {
      const seconds = Math.ceil((row.lockedUntil.getTime() - now.getTime()) / 1000);
      throw new DomainError('rate-limited', 'personnel.pin-locked', { seconds });
    }
    const failures = Math.min(row.failures + 1, MOST_FAILURES);
    const lockedUntil = pinLockedUntil(failures, now);
    await this.persons.recordPinTry(row.id, failures, lockedUntil);
    if (lockedUntil) this.ledger.append({ type: 'person.pin-locked', subjectId: row.id, payload: { failures } });
    return row;
  }
}
