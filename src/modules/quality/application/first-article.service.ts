import { Injectable } from '@nestjs/common';
import { DomainError, type SubjectRef } from '#libs/kernel';
import { FloorClock } from '#platform/clock';
import { UnitOfWork } from '#platform/database';
import {
  requireSignable,
  type FirstArticle,
  type FirstArticleCause,
  type SignatureRole,
} from '../domain/first-article';
import { FirstArticleRepository } from '../persistence/first-article.repository';
import { InspectionRepository } from '../persistence/inspection.repository';
import type { InspectionEntity } from '../persistence/quality.entities';
import { FirstArticleBook } from './first-article-book';
import { EVERYTHING, InspectionService } from './inspection.service';
import { InspectionViews } from './inspection.views';

/** Why the inspector refuses to sign, and which piece is to be the first instead. */
export interface Rejection {
  readonly firstArticleId: string;
  readonly personId: string;
  readonly reason: string;
  readonly nextPiece: number;
}

/** First-article inspections 首检 after their opening: signing, rejecting, and asking for another first piece. */
@Injectable()
export class FirstArticles {
  constructor(
    private readonly rows: FirstArticleRepository,
    private readonly book: FirstArticleBook,
    private readonly inspections: InspectionRepository,
    private readonly service: InspectionService,
    private readonly views: InspectionViews,
    private readonly unitOfWork: UnitOfWork,
    private readonly floor: FloorClock,
  ) {}

  /** Oldest first. */
  async of(subjects: readonly SubjectRef[]): Promise<FirstArticle[]> {
    return this.rows.ofSubjects(subjects);
  }

  /**
   * Signs the open one; the third signature approves it.
   * @throws DomainError conflict `quality.no-first-article`, `.first-article-not-measured` {missing},
   *   `.first-article-not-conforming` {rejected}, and what {@link requireSignable} says
   */
  async sign(subject: SubjectRef, firstArticleId: string, role: SignatureRole, personId: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      const { row, first } = await this.lockOpen(subject, firstArticleId);
      requireSignable(first, role, personId);
      if (role === 'special') await this.requireConforming(row, first.piece);
      await this.book.sign(row, first, { role, personId, signedAt: this.floor.now() });
      await this.service.settle(row);
    });
  }

  /** The inspector finds the piece wrong: another first piece is made and inspected. */
  async reject(subject: SubjectRef, { firstArticleId, personId, reason, nextPiece }: Rejection): Promise<void> {
    await this.unitOfWork.run(async () => {
      const { row, first } = await this.lockOpen(subject, firstArticleId);
      if (first.signatures.some((signature) => signature.personId === personId))
        throw new DomainError('conflict', 'quality.first-article-same-person');
      await this.book.decide(row, first, 'reject', reason, personId);
      await this.book.begin(row, 'rejected', nextPiece);
      await this.service.settle(row);
    });
  }

  /**
   * Asks for a first article anew because something has changed. Nothing where the operation asks for none, or where one
   * is open already, of a piece still to be made and signed by nobody.
   */
  async renew(subject: SubjectRef, cause: FirstArticleCause, piece: number): Promise<void> {
    await this.unitOfWork.run(async () => {
      const [found] = await this.inspections.ofSubjects([subject]);
      const row = found && (await this.inspections.lock(found.id, EVERYTHING));
      if (!row || row.status === 'cancelled' || row.status === 'conceded') return;
      const all = await this.rows.ofInspections([row.id]);
      if (all.length === 0) return;
      const open = all.find(({ status }) => status === 'open');
      if (open && open.piece >= piece && open.signatures.length === 0) return;
      if (open) await this.book.decide(row, open, 'replace');
      await this.book.begin(row, cause, piece);
      await this.service.settle(row);
    });
  }

  /** Its piece is not going to be made any more. */
  async drop(subject: SubjectRef): Promise<void> {
    await this.unitOfWork.run(async () => {
      const [found] = await this.inspections.ofSubjects([subject]);
      const row = found && (await this.inspections.lock(found.id, EVERYTHING));
      const first = row && (await this.book.open(row.id));
      if (!row || !first) return;
      await this.book.decide(row, first, 'cancel');
      await this.service.settle(row);
    });
  }

  private async requireConforming(row: InspectionEntity, piece: number): Promise<void> {
    const { characteristics, status } = await this.views.one(row);
    const asked = characteristics.filter(({ mandatory, pieces }) => mandatory && pieces.includes(piece));
    const verdictOf = ({ measurements }: (typeof asked)[number]) =>
      measurements.find((measurement) => measurement.current && measurement.piece === piece)?.verdict ?? null;
    const names = (verdict: 'ng' | null): string[] =>
      asked.filter((characteristic) => verdictOf(characteristic) === verdict).map(({ name }) => name);
    const [missing, rejected] = [names(null), names('ng')];
    if (missing.length > 0)
      throw new DomainError('conflict', 'quality.first-article-not-measured', { piece, missing: missing.join('、') });
    if (rejected.length > 0 && status !== 'conceded')
      throw new DomainError('conflict', 'quality.first-article-not-conforming', {
        piece,
        rejected: rejected.join('、'),
      });
  }

  private async lockOpen(
    subject: SubjectRef,
    firstArticleId: string,
  ): Promise<{ row: InspectionEntity; first: FirstArticle }> {
    const [found] = await this.inspections.ofSubjects([subject]);
    const row = found && (await this.inspections.lock(found.id, EVERYTHING));
    const first = row && (await this.book.open(row.id));
    if (!row || first?.id !== firstArticleId) throw new DomainError('conflict', 'quality.no-first-article');
    return { row, first };
  }
}
