import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { routingVersion as lifecycle, type RoutingVersionAction } from '#libs/lifecycles';
import { PersonnelApi } from '#modules/personnel';
import { FloorClock } from '#platform/clock';
import { currentContext } from '#platform/context';
import { UnitOfWork } from '#platform/database';
import { requireVersion } from '#platform/http';
import { Ledger } from '#platform/ledger';
import type { RoutingVersion } from '../domain/routing';
import { RoutingRepository } from '../persistence/routing.repository';
import { DraftService } from './draft.service';
import { RoutingService } from './routing.service';

const HAPPENED: Readonly<Record<RoutingVersionAction, string>> = {
  submit: 'routing-version.submitted',
  'send-back': 'routing-version.sent-back',
  release: 'routing-version.released',
  retire: 'routing-version.retired',
};

interface Terms {
  /** The row version the caller has seen; absent for a caller inside the server. */
  readonly expected?: number;
  readonly reason?: string | null;
}

/** The lifecycle of a routing version. */
@Injectable()
export class ReleaseService {
  constructor(
    private readonly routings: RoutingRepository,
    private readonly service: RoutingService,
    private readonly drafts: DraftService,
    private readonly personnel: PersonnelApi,
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly floor: FloorClock,
  ) {}

  /**
   * @throws DomainError `lifecycle.transition-not-allowed`, `precondition.stale`; submitting: `request.invalid` with what
   *   is missing; releasing: `routing.same-person`, `routing.document-not-released`
   */
  async act(id: string, action: RoutingVersionAction, { expected, reason }: Terms = {}): Promise<RoutingVersion> {
    return this.unitOfWork.run(async () => {
      const row = await this.routings.lockVersion(id);
      if (!row) throw new DomainError('not-found', 'entity.not-found', { type: 'routing-version', id });
      if (expected !== undefined) requireVersion(row.version, expected);
      const status = lifecycle.next(row.status, action);
      // A caller inside the server acts for a person whose own decision carries the release, such as a conversion.
      if (action === 'release' && expected !== undefined) await this.requireFourEyes(row.submittedBy);
      if (action === 'release') await this.service.requireDocuments(id);
      if (action === 'submit') await this.drafts.requireComplete(id);
      await this.routings.change(row, { status, ...this.signatures(action) });
      this.ledger.append({
        type: HAPPENED[action],
        subjectId: id,
        reason: reason ?? null,
        payload: { routingId: row.routingId, version: row.number, from: row.status, to: status },
      });
      return this.service.version(id);
    });
  }

  /**
   * Rule `routing.same-person` (four eyes): who submitted a version does not release it, unless the school has no second
   * instructor who could.
   */
  private async requireFourEyes(submittedBy: string | null): Promise<void> {
    if (currentContext().actorId !== submittedBy || (await this.mayReleaseAlone())) return;
    throw new DomainError('conflict', 'routing.same-person');
  }

  /** Whether one person may submit and release: the installation itself, and whoever has no colleague. */
  async mayReleaseAlone(): Promise<boolean> {
    return currentContext().actorId === null || (await this.personnel.countOf('instructor')) <= 1;
  }

  /** Releases a version; a draft is submitted on the way. */
  async releaseDraft(id: string): Promise<RoutingVersion> {
    return this.unitOfWork.run(async () => {
      const { status } = await this.service.version(id);
      if (lifecycle.can(status, 'submit')) await this.act(id, 'submit');
      return this.act(id, 'release');
    });
  }

  private signatures(action: RoutingVersionAction) {
    const [at, by] = [this.floor.now(), currentContext().actorId];
    if (action === 'submit') return { submittedAt: at, submittedBy: by };
    return action === 'release' ? { releasedAt: at, releasedBy: by } : {};
  }
}
