import { Injectable } from '@nestjs/common';
import { PersonnelApi, pinLockedUntil, type Person } from '#modules/personnel';
import { DomainError } from '#libs/kernel';
import { WallClock } from '#platform/clock';
import { UnitOfWork } from '#platform/database';
import { Ledger } from '#platform/ledger';
import { BadgeTriesRepository, type BadgeTries } from '../persistence/badge-tries.repository';

/** How somebody at a shared screen says who they are. */
export type SignIn = { readonly badge: string } | { readonly number: string; readonly pin: string };

const MOST_FAILURES = 100;

/**
 * Who shows a badge, or gives number and PIN, at a screen of a work unit. Wrong badges are slowed down like wrong PINs:
 * as nobody is known whose lock it could be, it is the work unit's, and a PIN still opens there.
 */
@Injectable()
export class ShownIdentity {
  constructor(
    private readonly personnel: PersonnelApi,
    private readonly tries: BadgeTriesRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly wall: WallClock,
  ) {}

  /**
   * Never inside a unit of work, whose failure would undo the count.
   * @throws DomainError `station.unknown-badge` | `station.wrong-pin` (401); `station.badge-locked` |
   *   `personnel.pin-locked` {seconds} (429) after five wrong ones
   */
  async at(workUnitId: string, how: SignIn): Promise<Person> {
    const byBadge = 'badge' in how;
    const person = byBadge
      ? await this.wearer(workUnitId, how.badge)
      : await this.personnel.verifyPin(how.number, how.pin);
    if (!person) throw new DomainError('unauthenticated', byBadge ? 'station.unknown-badge' : 'station.wrong-pin');
    return person;
  }

  /** Each try is counted and committed before the badge is looked up, as with PINs. */
  private async wearer(workUnitId: string, badge: string): Promise<Person | null> {
    if (this.unitOfWork.active) throw new Error('a badge is looked up outside of any unit of work');
    const counted = await this.unitOfWork.run(() => this.countTry(workUnitId));
    const person = await this.personnel.personByBadge(badge);
    await this.unitOfWork.run(async () => {
      if (person) await this.tries.record(workUnitId, { failures: 0, lockedUntil: null });
      else if (counted.lockedUntil) this.tellLocked(workUnitId, counted.failures);
    });
    return person;
  }

  private tellLocked(workUnitId: string, failures: number): void {
    this.ledger.append({ type: 'station.badge-locked', subjectId: workUnitId, workUnitId, payload: { failures } });
  }

  private async countTry(workUnitId: string): Promise<BadgeTries> {
    const { failures: before, lockedUntil: locked } = await this.tries.lock(workUnitId);
    const now = this.wall.now();
    if (locked && locked > now) {
      const seconds = Math.ceil((locked.getTime() - now.getTime()) / 1000);
      throw new DomainError('rate-limited', 'station.badge-locked', { seconds });
    }
    const failures = Math.min(before + 1, MOST_FAILURES);
    const tries = { failures, lockedUntil: pinLockedUntil(failures, now) };
    await this.tries.record(workUnitId, tries);
    return tries;
  }
}
