import { Injectable } from '@nestjs/common';
import { firstArticle as lifecycle, type FirstArticleAction } from '#libs/lifecycles';
import { FloorClock } from '#platform/clock';
import { newId } from '#platform/ids';
import { Ledger } from '#platform/ledger';
import { missingSignatures, type FirstArticle, type FirstArticleCause, type Signature } from '../domain/first-article';
import { FirstArticleRepository } from '../persistence/first-article.repository';
import type { InspectionEntity } from '../persistence/quality.entities';
import { refsOf } from './inspection-refs';

const HAPPENED: Readonly<Record<FirstArticleAction, string>> = {
  approve: 'first-article.approved',
  reject: 'first-article.rejected',
  replace: 'first-article.replaced',
  cancel: 'first-article.cancelled',
};

/** Keeps first-article inspections and tells the ledger. Every call belongs to the caller's unit of work. */
@Injectable()
export class FirstArticleBook {
  constructor(
    private readonly rows: FirstArticleRepository,
    private readonly ledger: Ledger,
    private readonly floor: FloorClock,
  ) {}

  /** Whether an operation asks for one. */
  async isAsked(operationId: string): Promise<boolean> {
    return (await this.rows.asking([operationId])).length > 0;
  }

  async begin(row: InspectionEntity, cause: FirstArticleCause, piece: number): Promise<void> {
    const id = newId();
    const openedAt = this.floor.now();
    const first = { id, inspectionId: row.id, subjectId: row.subjectId, piece, cause, openedAt };
    await this.rows.add({ ...first, status: lifecycle.initial, decidedAt: null, reason: null });
    this.tell(row, id, 'first-article.opened', { piece, cause });
  }

  async sign(row: InspectionEntity, first: FirstArticle, signature: Signature): Promise<FirstArticle> {
    await this.rows.sign(first.id, signature);
    const signed = { ...first, signatures: [...first.signatures, signature] };
    const { role, personId } = signature;
    this.tell(row, first.id, 'first-article.signed', { piece: first.piece, role }, { actorId: personId });
    if (missingSignatures(signed.signatures).length > 0) return signed;
    return this.decide(row, signed, 'approve', null, personId);
  }

  async decide(
    row: InspectionEntity,
    first: FirstArticle,
    action: FirstArticleAction,
    reason: string | null = null,
    actorId?: string,
  ): Promise<FirstArticle> {
    const status = lifecycle.next(first.status, action);
    const decidedAt = this.floor.now();
    await this.rows.decide(first.id, status, decidedAt, reason);
    const { piece, cause } = first;
    const by = actorId === undefined ? {} : { actorId };
    this.tell(row, first.id, HAPPENED[action], { piece, cause, from: first.status, to: status }, { ...by, reason });
    return { ...first, status, decidedAt, reason };
  }

  /** The one that is open, if any. */
  async open(inspectionId: string): Promise<FirstArticle | null> {
    return (await this.rows.ofInspections([inspectionId])).find(({ status }) => status === 'open') ?? null;
  }

  private tell(
    row: InspectionEntity,
    subjectId: string,
    type: string,
    payload: Readonly<Record<string, unknown>>,
    more: { readonly actorId?: string; readonly reason?: string | null } = {},
  ): void {
    this.ledger.append({ type, subjectId, ...refsOf(row), ...more, payload: { inspectionId: row.id, ...payload } });
  }
}
