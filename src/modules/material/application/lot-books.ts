import { Injectable } from '@nestjs/common';
import type { LineMode } from '#libs/contracts';
import { decimal, DomainError, type DecimalString } from '#libs/kernel';
import { lot as lifecycle, type LotState } from '#libs/lifecycles';
import { FloorClock } from '#platform/clock';
import { currentContext } from '#platform/context';
import { newId } from '#platform/ids';
import { Ledger } from '#platform/ledger';
import type { Lot } from '../domain/lot';
import { emptiedBy, signOf, type MovementKind } from '../domain/movement';
import { holdOf } from '../persistence/hold.columns';
import { LotEntity } from '../persistence/lot.entity';
import { LotRepository } from '../persistence/lot.repository';
import { MovementRepository, type NewMovement } from '../persistence/movement.repository';
import { StockRepository, type StockRow } from '../persistence/stock.repository';
import { WorkInProgressRepository } from '../persistence/work-in-progress.repository';

/** On whose behalf and for what a movement is made. */
export interface MovementContext {
  readonly workOrderId?: string | null;
  readonly jobOrderId?: string | null;
  /** What asked for it, such as a report; its movements are found again by it. */
  readonly sourceId?: string | null;
  readonly reason?: string | null;
  /** When and who, where it is not now and the caller. */
  readonly at?: Date;
  readonly actorId?: string | null;
  readonly lineMode?: LineMode;
}

export interface NewPosting extends MovementContext {
  readonly kind: MovementKind;
  readonly quantity: DecimalString;
  readonly from: string | null;
  readonly to: string | null;
  readonly otherLotId?: string | null;
  readonly reverses?: string;
  /** Of a piece whose production is taken back: it keeps its number and will be finished once more. */
  readonly isMadeAgain?: boolean;
}

export interface Posted {
  readonly id: string;
  readonly at: Date;
  readonly actorId: string | null;
}

/** What the ledger calls each kind of movement. */
const HAPPENED: Readonly<Record<MovementKind, string>> = {
  receive: 'lot.received',
  produce: 'lot.produced',
  issue: 'lot.issued',
  return: 'lot.put-back',
  transfer: 'lot.moved',
  consume: 'lot.consumed',
  scrap: 'lot.scrapped',
  'give-back': 'lot.returned',
  split: 'lot.split',
  count: 'lot.counted',
};

/**
 * The one way a quantity of a lot changes: a movement, the stock of its places, what is left of the lot, its status when
 * it ran empty or came back, and the ledger entry, together. The caller holds the lot's lock.
 */
@Injectable()
export class LotBooks {
  constructor(
    private readonly lots: LotRepository,
    private readonly stock: StockRepository,
    private readonly movements: MovementRepository,
    private readonly work: WorkInProgressRepository,
    private readonly ledger: Ledger,
    private readonly floor: FloorClock,
  ) {}

  /** @throws DomainError not-found `entity.not-found` */
  async lock(id: string): Promise<LotEntity> {
    return found(await this.lots.lock(id), id);
  }

  /** Several at once, in an order that everybody keeps. @throws DomainError not-found `entity.not-found` */
  async lockAll(ids: readonly string[]): Promise<ReadonlyMap<string, LotEntity>> {
    const locked = new Map((await this.lots.lockAll(ids)).map((lot) => [lot.id, lot]));
    for (const id of ids) found(locked.get(id) ?? null, id);
    return locked;
  }

  /**
   * @returns the movement; `lot` is brought up to date
   * @throws DomainError `lot.quantity-not-positive`, `lot.too-little-here` {number, location, quantity}
   */
  async post(lot: LotEntity, posting: NewPosting): Promise<Posted> {
    const [posted] = await this.postAll([{ lot, posting }]);
    if (!posted) throw new Error('one posting makes one movement');
    return posted;
  }

  /** As {@link post}, of several lots in as many statements as of one; each lot at most once. */
  async postAll(given: readonly { readonly lot: LotEntity; readonly posting: NewPosting }[]): Promise<Posted[]> {
    const now = this.floor.now();
    const caller = currentContext().actorId;
    const all = given.map(({ lot, posting }) => {
      const quantity = decimal.normal(posting.quantity);
      if (!decimal.isPositive(quantity)) throw new DomainError('invalid', 'lot.quantity-not-positive');
      const { at = now, actorId = caller } = posting;
      return { lot, before: lot.status, posting: { ...posting, quantity }, posted: { id: newId(), at, actorId } };
    });
    await this.take(all);
    await this.stock.put(all.flatMap(({ lot, posting: { to, quantity } }) => placed(lot, to, quantity)));
    await this.movements.add(all.map(({ lot, posting, posted }) => movementOf(lot, posting, posted)));
    for (const { lot, posting } of all) Object.assign(lot, settled(lot, posting));
    await this.lots.change(all.map(({ lot }) => lot));
    for (const { lot, before, posting, posted } of all) this.tell(lot, posting, posted, before);
    return all.map(({ posted }) => posted);
  }

  /** New single pieces with their first movement, all at once; each is brought up to date. */
  async enterNew(
    lots: readonly LotEntity[],
    context: MovementContext & Pick<Posted, 'at' | 'actorId'> & { to: string },
  ) {
    const posting = { ...context, kind: 'produce' as const, quantity: '1', from: null };
    for (const lot of lots) Object.assign(lot, { quantity: '1', received: '1', version: 1 });
    await this.lots.add(lots);
    await this.stock.putNew(
      lots.map(({ id }) => id),
      posting.to,
      posting.quantity,
    );
    const posted = new Map(lots.map(({ id }) => [id, { id: newId(), at: context.at, actorId: context.actorId }]));
    const each = lots.flatMap((lot) => {
      const its = posted.get(lot.id);
      return its ? [{ lot, its }] : [];
    });
    await this.movements.add(each.map(({ lot, its }) => movementOf(lot, posting, its)));
    for (const { lot, its } of each) this.tell(lot, posting, its, lot.status);
  }

  /** Lots as the outside sees them, with the places where they lie. */
  async views(entities: readonly LotEntity[]): Promise<Lot[]> {
    const stored = await this.stock.ofLots(entities.map(({ id }) => id));
    const ofOrders = entities.filter(({ workOrderId }) => workOrderId !== null).map(({ id }) => id);
    const work = ofOrders.length > 0 ? await this.work.ofLots(ofOrders) : [];
    return entities.map(({ holdReason, holdBy, holdAt, ...entity }) => ({
      ...entity,
      hold: isStopped(entity) ? holdOf({ holdReason, holdBy, holdAt }) : null,
      received: decimal.normal(entity.received),
      quantity: decimal.normal(entity.quantity),
      receivedAt: entity.receivedAt.toISOString(),
      stock: stored.get(entity.id) ?? [],
      workInProgress: work.filter(({ lotId }) => lotId === entity.id),
    }));
  }

  async view(entity: LotEntity): Promise<Lot> {
    const [view] = await this.views([entity]);
    if (!view) throw new Error('one lot has one view');
    return view;
  }

  private tell(lot: LotEntity, posting: NewPosting, { id, at, actorId }: Posted, before: LotState): void {
    const { kind, quantity, from, to, reverses } = posting;
    this.ledger.append({
      type: reverses === undefined ? HAPPENED[kind] : 'lot.movement-reversed',
      subjectId: lot.id,
      workOrderId: posting.workOrderId ?? null,
      jobOrderId: posting.jobOrderId ?? null,
      occurredAt: at,
      reason: posting.reason ?? null,
      actorId,
      lineMode: posting.lineMode,
      payload: {
        movementId: id,
        number: lot.number,
        materialId: lot.materialId,
        kind,
        quantity,
        from,
        to,
        otherLotId: posting.otherLotId ?? null,
        status: { from: before, to: lot.status },
        ...(reverses === undefined ? {} : { reverses }),
      },
    });
  }

  private async take(all: readonly { readonly lot: LotEntity; readonly posting: NewPosting }[]): Promise<void> {
    const taken = all.flatMap(({ lot, posting: { from, quantity } }) => placed(lot, from, quantity));
    const there = await this.stock.quantitiesAt(taken);
    for (const { lotId, location, quantity } of taken) {
      const here = there.find((each) => each.lotId === lotId)?.quantity ?? '0';
      if (decimal.compare(here, quantity) >= 0) continue;
      const number = all.find(({ lot }) => lot.id === lotId)?.lot.number ?? lotId;
      throw new DomainError('conflict', 'lot.too-little-here', { number, location, quantity: here });
    }
    await this.stock.take(taken);
  }
}

const placed = (lot: LotEntity, location: string | null, quantity: DecimalString): readonly StockRow[] =>
  location === null ? [] : [{ lotId: lot.id, location, quantity }];

/** What a posting makes of its lot. */
function settled(lot: LotEntity, posting: NewPosting): Pick<LotEntity, 'status' | 'quantity' | 'received' | 'version'> {
  const { kind, quantity } = posting;
  const sign = signOf(posting);
  const left = sign === 0 ? lot.quantity : (sign > 0 ? decimal.add : decimal.sub)(lot.quantity, quantity);
  const brought = kind === 'receive' || kind === 'produce' || (kind === 'split' && sign > 0);
  const received = brought ? (sign > 0 ? decimal.add : decimal.sub)(lot.received, quantity) : lot.received;
  const status = sign === 0 ? lot.status : statusAfter(lot, posting, left, sign);
  return { status, quantity: left, received, version: lot.version + 1 };
}

const movementOf = (lot: LotEntity, posting: NewPosting, { id, at, actorId }: Posted): NewMovement => ({
  id,
  kind: posting.kind,
  lotId: lot.id,
  materialId: lot.materialId,
  quantity: posting.quantity,
  from: posting.from,
  to: posting.to,
  otherLotId: posting.otherLotId ?? null,
  workOrderId: posting.workOrderId ?? null,
  jobOrderId: posting.jobOrderId ?? null,
  sourceId: posting.sourceId ?? null,
  reason: posting.reason ?? null,
  reverses: posting.reverses ?? null,
  at,
  actorId,
});

function statusAfter(
  { status, workOrderId }: LotEntity,
  { kind, reverses, isMadeAgain = false }: NewPosting,
  left: DecimalString,
  sign: -1 | 1,
): LotState {
  if (sign > 0) return revived(status);
  if (!decimal.isZero(left)) return status;
  // The lot of an order, or a piece with a number of its own, is being made again once its production was taken back.
  if (kind === 'produce' && (workOrderId !== null || isMadeAgain))
    return status === 'available' ? lifecycle.next(status, 'block') : status;
  return lifecycle.next(status, emptiedBy(kind, reverses !== undefined, status));
}

/** @throws DomainError `lifecycle.transition-not-allowed` for a lot that never was */
function revived(status: LotState): LotState {
  const ended = !lifecycle.can(status, 'scrap');
  return ended ? lifecycle.next(status, 'recover') : status;
}

/** It cannot be used as long as nobody decides otherwise. */
const isStopped = ({ status }: Pick<LotEntity, 'status'>): boolean => status === 'quarantine' || status === 'rejected';

export function found(lot: LotEntity | null, id: string): LotEntity {
  if (!lot) throw new DomainError('not-found', 'entity.not-found', { type: 'lot', id });
  return lot;
}
