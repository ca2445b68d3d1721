import { Injectable } from '@nestjs/common';
import { decimal, DomainError, type DecimalString } from '#libs/kernel';
import { lot as lifecycle, type LotAction } from '#libs/lifecycles';
import { FloorClock } from '#platform/clock';
import { currentContext } from '#platform/context';
import { UnitOfWork } from '#platform/database';
import { requireVersion, toPage, type Page } from '#platform/http';
import { newId } from '#platform/ids';
import { Ledger } from '#platform/ledger';
import type { Lot, NewLot, Trace, TraceBounds, TraceDirection } from '../domain/lot';
import { RECEIVING } from '../domain/location';
import { requireFine, type Material } from '../domain/material';
import { GenealogyRepository } from '../persistence/genealogy.repository';
import { NOT_HELD, type HoldColumns } from '../persistence/hold.columns';
import { LotEntity } from '../persistence/lot.entity';
import { LotRepository, type LotFilter } from '../persistence/lot.repository';
import { found, LotBooks } from './lot-books';
import { MaterialService } from './material.service';
import { NumberService } from './number.service';

interface Origin {
  readonly number?: string;
  readonly supplier?: string | null;
  readonly supplierLot?: string | null;
  readonly jobOrderId?: string | null;
}

/** What people decide about a lot as a whole; everything that moves a quantity is a movement. */
export type Decision = 'accept' | 'block' | 'reject';

const DECIDED: Readonly<Record<Decision, string>> = {
  accept: 'lot.accepted',
  block: 'lot.blocked',
  reject: 'lot.rejected',
} satisfies Partial<Record<LotAction, string>>;

/** Lots: found, received, held and let go. */
@Injectable()
export class LotService {
  constructor(
    private readonly lots: LotRepository,
    private readonly genealogy: GenealogyRepository,
    private readonly materials: MaterialService,
    private readonly numbers: NumberService,
    private readonly books: LotBooks,
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly floor: FloorClock,
  ) {}

  /** Newest first. */
  async page(filter: LotFilter): Promise<Page<Lot>> {
    const page = toPage(await this.lots.page(filter), filter.limit, ({ id }) => [id]);
    return { ...page, items: await this.books.views(page.items) };
  }

  async trace(id: string, direction: TraceDirection, bounds?: TraceBounds): Promise<Trace> {
    found(await this.lots.byId(id), id);
    return this.genealogy.trace([id], direction, bounds);
  }

  async lot(id: string): Promise<Lot> {
    return this.books.view(found(await this.lots.byId(id), id));
  }

  /** @throws DomainError `lot.quantity-not-positive` | `lot.not-one-piece` | `lot.exists`, and as {@link requireFine} */
  async receive(received: NewLot): Promise<Lot> {
    if (!decimal.isPositive(received.quantity)) throw new DomainError('invalid', 'lot.quantity-not-positive');
    return this.unitOfWork.run(async () => {
      const material = await this.materials.material(received.materialId);
      requireTracked(material, received.quantity);
      requireFine(received.quantity, material);
      const entity = await this.create(material, received);
      await this.books.post(entity, {
        kind: 'receive',
        quantity: received.quantity,
        from: null,
        to: received.location ?? RECEIVING,
        jobOrderId: received.jobOrderId ?? null,
      });
      return this.books.view(entity);
    });
  }

  /** A lot with nothing in it yet; a movement of the same unit of work fills it. */
  async create(material: Material, of: Origin & { readonly accepted: boolean }): Promise<LotEntity> {
    const entity = this.blank(material, of.number ?? (await this.numberFor(material)), of);
    if (of.accepted) entity.status = lifecycle.next(entity.status, 'accept');
    await this.insert(entity);
    return entity;
  }

  /** The lot that gathers the work of an order; nothing enters it before the order's last operation. */
  async open(
    material: Material,
    of: { readonly workOrderId: string; readonly jobOrderId: string },
  ): Promise<LotEntity> {
    const [number = ''] = await this.numbers.next('lot', material, 1);
    const entity = { ...this.blank(material, number, of), workOrderId: of.workOrderId, version: 1 };
    await this.insert(entity);
    this.ledger.append({
      type: 'lot.opened',
      subjectId: entity.id,
      ...of,
      payload: { number, materialId: material.id, status: entity.status },
    });
    return entity;
  }

  /** Ends a lot in which nothing ever lay, as its order was given up. */
  async giveUp(entity: LotEntity, reason: string | null): Promise<void> {
    const { id, number, status: from, jobOrderId, workOrderId } = entity;
    const to = lifecycle.next(from, 'scrap');
    await this.lots.change([{ ...entity, status: to }]);
    this.ledger.append({
      type: 'lot.given-up',
      subjectId: id,
      jobOrderId,
      workOrderId,
      reason,
      payload: { number, from, to },
    });
  }

  /**
   * @throws DomainError conflict `lifecycle.transition-not-allowed`, `lot.nothing-received`, stale `precondition.stale`
   */
  async decide(id: string, decision: Decision, reason: string, expected?: number): Promise<Lot> {
    return this.unitOfWork.run(async () => {
      const entity = await this.books.lock(id);
      if (expected !== undefined) requireVersion(entity.version, expected);
      const { number, status: from } = entity;
      const to = lifecycle.next(from, decision);
      // The lot of an order is free for use with its first good pieces, and not by itself.
      if (decision === 'accept' && decimal.isZero(entity.received))
        throw new DomainError('conflict', 'lot.nothing-received', { number });
      await this.lots.change([{ ...entity, status: to, ...(decision === 'accept' ? NOT_HELD : this.held(reason)) }]);
      this.ledger.append({
        type: DECIDED[decision],
        subjectId: id,
        jobOrderId: entity.jobOrderId,
        reason,
        payload: { number, from, to },
      });
      return this.lot(id);
    });
  }

  /** One piece that is yet to enter the books, with a number nobody has; held where it was held while it was made. */
  blankSerial(
    material: Material,
    number: string,
    {
      jobOrderId,
      accepted,
      hold,
    }: { readonly jobOrderId: string; readonly accepted: boolean; readonly hold: HoldColumns },
  ): LotEntity {
    const serial = { ...this.blank(material, number, { jobOrderId }), ...hold };
    const isFree = accepted && hold.holdAt === null;
    return isFree ? { ...serial, status: lifecycle.next(serial.status, 'accept') } : serial;
  }

  private blank(material: Material, number: string, { supplier, supplierLot, jobOrderId }: Origin): LotEntity {
    return {
      id: newId(),
      number,
      materialId: material.id,
      status: lifecycle.initial,
      received: '0',
      quantity: '0',
      supplier: supplier?.trim() || null,
      supplierLot: supplierLot ?? null,
      jobOrderId: jobOrderId ?? null,
      workOrderId: null,
      receivedAt: this.floor.now(),
      ...NOT_HELD,
      version: 0,
    };
  }

  private async insert(entity: LotEntity): Promise<void> {
    const { number } = entity;
    if ((await this.lots.numbersTaken([number])).length > 0)
      throw new DomainError('conflict', 'lot.exists', { number });
    await this.lots.add([entity]);
  }

  /** Holds what is available of some lots, all at once. @returns how many there were */
  async hold(ids: readonly string[], reason: string): Promise<number> {
    const from = 'available';
    const to = lifecycle.next(from, 'block');
    return this.unitOfWork.run(async () => {
      const held = await this.lots.holdAll(ids, from, to, this.held(reason));
      for (const { id, number, jobOrderId } of held)
        this.ledger.append({ type: DECIDED.block, subjectId: id, jobOrderId, reason, payload: { number, from, to } });
      return held.length;
    });
  }

  private held(reason: string): HoldColumns {
    return { holdReason: reason, holdBy: currentContext().actorId, holdAt: this.floor.now() };
  }

  private async numberFor(material: Material): Promise<string> {
    const [number = ''] = await this.numbers.next(material.tracking === 'serial' ? 'serial' : 'lot', material, 1);
    return number;
  }
}

/** A serial number stands for one piece. */
function requireTracked({ tracking, code }: Material, quantity: DecimalString): void {
  if (tracking === 'serial' && !decimal.equals(quantity, '1'))
    throw new DomainError('invalid', 'lot.not-one-piece', { code });
}
