import { Injectable } from '@nestjs/common';
import { PersonnelApi } from '#modules/personnel';
import { DomainError } from '#libs/kernel';
import { actorOf, type Principal } from '#platform/auth';
import { closeObstacles, requireNone, verifyObstacles } from '../domain/guards';
import type { Cause, Ncr, Section, Severity } from '../domain/nonconformance';
import { PartRepository } from '../persistence/part.repository';
import { NcrBook } from './ncr-book';

export type NewSection = Omit<Section, 'writtenBy' | 'writtenAt'>;

export interface Effectiveness {
  /** Day of the check. */
  readonly on: string;
  /** Null: the check is planned for that day. */
  readonly effective: boolean | null;
  readonly note: string;
}

/** Why it happened, what is done so that it does not happen again, whether that helped; and the end. */
@Injectable()
export class ClosingService {
  constructor(
    private readonly book: NcrBook,
    private readonly parts: PartRepository,
    private readonly personnel: PersonnelApi,
  ) {}

  /** One of 5M1E, and what exactly. */
  async setCause(caller: Principal, id: string, cause: Cause, note: string): Promise<Ncr> {
    return this.book.change(
      caller,
      id,
      'cause-found',
      async () => ({
        changes: { cause, causeNote: note },
        payload: { cause },
      }),
      note,
    );
  }

  async setSeverity(caller: Principal, id: string, severity: Severity, reason: string): Promise<Ncr> {
    return this.book.change(
      caller,
      id,
      'graded',
      async ({ ncr }) => ({ changes: { severity }, payload: { before: ncr.severity, severity } }),
      reason,
    );
  }

  /** A section of the 8D report, as it stands from now on. @throws DomainError not-found `entity.not-found` (owner) */
  async write(caller: Principal, id: string, section: NewSection): Promise<Ncr> {
    const by = actorOf(caller);
    return this.book.change(caller, id, 'section-written', async ({ ncr }) => {
      const { code, ownerId, body, whys } = section;
      if (ownerId && !(await this.personnel.person(ownerId)))
        throw new DomainError('not-found', 'entity.not-found', { type: 'person', id: ownerId });
      await this.parts.saveSection(ncr.id, { ...section, writtenBy: by, writtenAt: this.book.now() });
      return { payload: { section: code, length: body.length, whys: whys.length } };
    });
  }

  /** Whether the measures help: planned with its day, later with its result. */
  async check(caller: Principal, id: string, { on, effective, note }: Effectiveness): Promise<Ncr> {
    const by = actorOf(caller);
    return this.book.change(
      caller,
      id,
      effective === null ? 'check-planned' : 'checked',
      async () => ({
        changes: { effectiveOn: on, effective, effectiveNote: note, effectiveBy: by },
        payload: { day: on, effective },
      }),
      note,
    );
  }

  /** @throws DomainError conflict `nonconformance.not-reinspected` */
  async verify(caller: Principal, id: string): Promise<Ncr> {
    return this.book.act(caller, id, 'verify', (known) => {
      requireNone(verifyObstacles(known));
      return {};
    });
  }

  /** @throws DomainError conflict as {@link closeObstacles} says */
  async close(caller: Principal, id: string): Promise<Ncr> {
    return this.book.act(caller, id, 'close', (known) => {
      requireNone(closeObstacles(known));
      return { closedAt: this.book.now() };
    });
  }

  /** It was not over after all; effectiveness has to be shown anew. */
  async reopen(caller: Principal, id: string, reason: string): Promise<Ncr> {
    const anew = { closedAt: null, effectiveOn: null, effective: null, effectiveNote: null, effectiveBy: null };
    return this.book.act(caller, id, 'reopen', () => anew, reason);
  }
}
