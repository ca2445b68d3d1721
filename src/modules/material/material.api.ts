import { Injectable } from '@nestjs/common';
import type { DecimalString } from '#libs/kernel';
import {
  ConsumptionService,
  type Backflush,
  type BackflushLine,
  type Consumption,
} from './application/consumption.service';
import { LotBooks, type MovementContext } from './application/lot-books';
import { LotService, type Decision } from './application/lot.service';
import { MaterialService } from './application/material.service';
import { PlaceService } from './application/place.service';
import { PlannedSerials } from './application/planned-serials.service';
import { ProductionService, type OrderLot, type Production } from './application/production.service';
import {
  StockService,
  type CountDifference,
  type Leaving,
  type Move,
  type StockLine,
} from './application/stock.service';
import { WorkInProgressService, type PutAwayWork } from './application/work-in-progress.service';
import type {
  HeldPiece,
  Lot,
  NewLot,
  PlannedSerial,
  Trace,
  TraceBounds,
  TraceDirection,
  WorkInProgress,
} from './domain/lot';
import type { Material, NewMaterial } from './domain/material';
import type { Movement } from './domain/movement';
import { GenealogyRepository } from './persistence/genealogy.repository';
import { LotRepository } from './persistence/lot.repository';
import { MaterialRepository } from './persistence/material.repository';

/**
 * The front door of material: definitions, lots and serials, stock, genealogy. Quantities are decimals in the material's
 * unit; one finer than the unit is `request.invalid` with `quantity.not-whole` at `/quantity`, except in a backflush.
 * Commands join the caller's unit of work; an unknown id is not-found `entity.not-found`.
 */
@Injectable()
export class MaterialApi {
  constructor(
    private readonly materialService: MaterialService,
    private readonly lotService: LotService,
    private readonly stockService: StockService,
    private readonly consumption: ConsumptionService,
    private readonly production: ProductionService,
    private readonly work: WorkInProgressService,
    private readonly planned: PlannedSerials,
    private readonly places: PlaceService,
    private readonly books: LotBooks,
    private readonly materialRows: MaterialRepository,
    private readonly lotRows: LotRepository,
    private readonly genealogy: GenealogyRepository,
  ) {}

  /** @throws DomainError not-found `entity.not-found` */
  async material(id: string): Promise<Material> {
    return this.materialService.material(id);
  }

  /** Those of the ids that exist, in any order. */
  async materials(ids: readonly string[]): Promise<Material[]> {
    return this.materialRows.byIds(ids);
  }

  /** The material with this code; without a revision its newest one. */
  async materialByCode(code: string, revision?: string): Promise<Material | null> {
    const revisions = await this.materialRows.byCode(code);
    return revisions.find((material) => revision === undefined || material.revision === revision) ?? null;
  }

  /** All revisions of each code, oldest first. */
  async materialsByCodes(codes: readonly string[]): Promise<Material[]> {
    return this.materialRows.byCodes(codes);
  }

  /** @throws DomainError conflict `material.exists` {code, revision} */
  async createMaterial(material: NewMaterial): Promise<Material> {
    return this.materialService.create(material);
  }

  /**
   * @throws DomainError invalid `lot.quantity-not-positive` | `lot.not-one-piece` {code}: a serial number is one piece,
   *   conflict `lot.exists` {number}
   */
  async receiveLot(lot: NewLot): Promise<Lot> {
    return this.lotService.receive(lot);
  }

  /** @throws DomainError not-found `entity.not-found` */
  async lot(id: string): Promise<Lot> {
    return this.lotService.lot(id);
  }

  /** Those of the ids that exist, in any order. */
  async lotsByIds(ids: readonly string[]): Promise<Lot[]> {
    return this.books.views(await this.lotRows.byIds(ids));
  }

  /** As a scan brings it; null when nobody has this number. */
  async lotByNumber(number: string): Promise<Lot | null> {
    const lot = await this.lotRows.byNumber(number);
    return lot && this.books.view(lot);
  }

  /** The lots of a material, oldest first (the order of first in, first out). */
  async lots(materialId: string): Promise<Lot[]> {
    return this.books.views(await this.lotRows.ofMaterial(materialId));
  }

  /** What these orders and job orders have made, and the lots their material is gathered in. */
  async lotsOfOrders(workOrderIds: readonly string[], jobOrderIds: readonly string[]): Promise<Lot[]> {
    const made = await this.lotRows.ofOrders(workOrderIds, jobOrderIds);
    const fed = await this.genealogy.producedBy(jobOrderIds);
    const more = await this.lotRows.byIds(fed.filter((id) => !made.some((lot) => lot.id === id)));
    return this.books.views([...made, ...more]);
  }

  /** Numbers of the lots of orders that somebody holds or has rejected, by order; others are left out. */
  async heldOrderLots(workOrderIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.lotRows.heldOfOrders(workOrderIds);
  }

  /** What is available of each material, over all its lots; a material without any is left out. */
  async stockOf(materialIds: readonly string[]): Promise<ReadonlyMap<string, DecimalString>> {
    return this.lotRows.stockOf(materialIds);
  }

  /** Says where the line sides of the school come from; they are places goods may be put. While modules initialise. */
  registerLineSides(lineSides: () => Promise<readonly string[]>): void {
    this.places.registerLineSides(lineSides);
  }

  /** For a place somebody names. @throws DomainError invalid `request.invalid` with `place.unknown` {place} at the pointer */
  async requirePlace(code: string, pointer: string): Promise<void> {
    await this.places.require(code, pointer);
  }

  /** What lies at a place (a bin, or {@link lineSideOf} a work unit), oldest lot first. */
  async stockAt(location: string): Promise<StockLine[]> {
    return this.stockService.at(location);
  }

  /**
   * From one place to another: an issue to the line, a return from it, or a change of bin.
   * @throws DomainError conflict `lot.too-little-here` {number, location, quantity}, invalid `lot.same-place`
   */
  async move(lotId: string, move: Move): Promise<Lot> {
    return this.stockService.move(lotId, move);
  }

  /** @throws DomainError conflict `lot.too-little-here` */
  async scrap(lotId: string, leaving: Leaving): Promise<Lot> {
    return this.stockService.scrap(lotId, leaving);
  }

  /** Some of a lot goes back to its supplier. @throws DomainError conflict `lot.too-little-here` */
  async giveBack(lotId: string, leaving: Leaving): Promise<Lot> {
    return this.stockService.giveBack(lotId, leaving);
  }

  /** A count at a place has found more or less of lots than the books say. @throws DomainError `lot.too-little-here` */
  async adjust(location: string, found: readonly CountDifference[], context: MovementContext): Promise<void> {
    await this.stockService.adjust(location, found, context);
  }

  /**
   * Splits some of a lot off into a lot of its own, at the same place and in the same state.
   * @throws DomainError `lot.not-splittable`, `lot.too-little-here`
   */
  async split(lotId: string, from: string, quantity: DecimalString): Promise<Lot> {
    return this.stockService.split(lotId, { from, quantity });
  }

  /** Accept, hold (`block`) or reject a lot or serial, with a reason. @throws `lifecycle.transition-not-allowed` */
  async decide(lotId: string, decision: Decision, reason: string): Promise<Lot> {
    return this.lotService.decide(lotId, decision, reason);
  }

  /** Holds whatever is available of some lots, as in a recall. @returns how many there were */
  async holdLots(lotIds: readonly string[], reason: string): Promise<number> {
    return this.lotService.hold(lotIds, reason);
  }

  /**
   * @throws DomainError conflict `movement.already-reversed`, `movement.not-reversible`, `movement.of-transport`,
   *   `lot.too-little-here`
   */
  async reverseMovement(movementId: string, reason: string): Promise<Movement> {
    return this.stockService.reverse(movementId, reason);
  }

  /**
   * Takes some of an available lot into another one, by scan; the last of it makes the lot `consumed`.
   * @throws DomainError conflict `lot.not-available` {number, status} | `lot.too-little` {number, quantity} |
   *   `lot.of-itself` {number}, invalid `lot.quantity-not-positive`
   */
  async consume(consumption: Consumption): Promise<void> {
    await this.consumption.consume(consumption);
  }

  /** Takes lines from the oldest available lots, the preferred place first. @returns what there was too little of */
  async backflush(backflush: Backflush): Promise<BackflushLine[]> {
    return this.consumption.backflush(backflush);
  }

  /** Puts back what one source (a report) had consumed, where it came from; its edges are followed no more. */
  async giveBackOf(sourceId: string, reason: string, context: MovementContext = {}): Promise<void> {
    await this.consumption.giveBackOf(sourceId, reason, context);
  }

  /** Unfinished pieces of a job were put somewhere; said again, it is corrected. */
  async putAwayWork(work: PutAwayWork): Promise<void> {
    await this.work.putAway(work);
  }

  /** Work goes on with what had been put away of a job until `context.at`; nothing happens when nothing was. */
  async takeUpWork(jobOrderId: string, context: MovementContext = {}): Promise<void> {
    await this.work.takeUp(jobOrderId, context);
  }

  /** Where unfinished pieces of these jobs lie. */
  async workInProgressOf(jobOrderIds: readonly string[]): Promise<WorkInProgress[]> {
    return this.work.ofJobs(jobOrderIds);
  }

  /**
   * Gives the pieces of an order their serial numbers before they are finished.
   * @throws DomainError conflict `serial.not-tracked` {code} | `serial.given` | `serial.too-many` {most}
   */
  async giveSerials(workOrderId: string, materialId: string, quantity: DecimalString): Promise<readonly string[]> {
    return this.planned.give(workOrderId, materialId, quantity);
  }

  /** The numbers given to an order's pieces, with what became of each; empty when none were. */
  async serialsOf(workOrderId: string): Promise<PlannedSerial[]> {
    return this.planned.ofOrder(workOrderId);
  }

  /**
   * Numbered pieces go over to another order: the named ones, or so many of the last. @returns their numbers
   * @throws DomainError conflict `serial.not-open` {numbers}, invalid `serial.count` {count}
   */
  async moveSerials(
    from: string,
    to: string,
    quantity: DecimalString,
    named: readonly string[] | null,
  ): Promise<readonly string[]> {
    return this.planned.move(from, to, quantity, named);
  }

  /**
   * Holds pieces of an order that are being made; they enter stock held.
   * @throws DomainError conflict `serial.not-open` {numbers}, `serial.held` {numbers}
   */
  async holdSerials(workOrderId: string, numbers: readonly string[], reason: string): Promise<void> {
    await this.planned.hold(workOrderId, numbers, reason);
  }

  /** @throws DomainError conflict `serial.not-open` {numbers}, `serial.not-held` {numbers} */
  async releaseSerials(workOrderId: string, numbers: readonly string[]): Promise<void> {
    await this.planned.release(workOrderId, numbers);
  }

  /** Pieces of orders that are being made and held, by order; an order without any is left out. */
  async heldPieces(workOrderIds: readonly string[]): Promise<ReadonlyMap<string, readonly HeldPiece[]>> {
    return this.planned.held(workOrderIds);
  }

  /**
   * Which numbered pieces a report has scrapped. An order without numbers names none.
   * @throws DomainError conflict `serial.not-open` {numbers}, invalid `serial.count` {count}
   */
  async scrapSerials(
    workOrderId: string,
    postingId: string,
    quantity: DecimalString,
    named: readonly string[],
  ): Promise<void> {
    await this.planned.scrap(workOrderId, postingId, quantity, named);
  }

  /** The pieces a report had scrapped are being made again, as it was taken back. */
  async restoreSerials(postingId: string): Promise<void> {
    await this.planned.restore(postingId);
  }

  /** The lot that gathers an order's material from its first operation on; made when it is asked for first. */
  async orderLot(of: OrderLot): Promise<Lot> {
    return this.production.orderLot(of);
  }

  /**
   * Good pieces of an order enter stock: in the order's lot, or one by one under serial numbers by the school's pattern.
   * @throws DomainError invalid `lot.quantity-not-positive`, `lot.not-one-piece` for parts of a serial piece
   */
  async produce(production: Production): Promise<Lot[]> {
    return this.production.produce(production);
  }

  /** The order was given up with nothing finished, and what its lot gathered is scrap. */
  async giveUp(workOrderId: string, reason: string | null): Promise<void> {
    await this.production.giveUp(workOrderId, reason);
  }

  /** What stands of {@link produce} for an order. */
  async producedQuantity(workOrderId: string): Promise<DecimalString> {
    return this.production.producedQuantity(workOrderId);
  }

  /** Takes production back, the latest first. @returns how much has gone on already and stays */
  async unproduce(workOrderId: string, quantity: DecimalString, context: MovementContext = {}): Promise<DecimalString> {
    return this.production.unproduce(workOrderId, quantity, context);
  }

  /** Backward: what lots were made of (as built); forward: where they went (where used). Nearest edges first, in bounds. */
  async trace(lotIds: readonly string[], direction: TraceDirection, bounds?: TraceBounds): Promise<Trace> {
    return this.genealogy.trace(lotIds, direction, bounds);
  }
}
