import { Injectable } from '@nestjs/common';
import type { DecimalString } from '#libs/kernel';
import { LotService, toLot, type Consumption } from './application/lot.service';
import { MaterialService } from './application/material.service';
import type { Lot, Material, NewLot, NewMaterial, TracedEdge } from './domain/material';
import { LotRepository } from './persistence/lot.repository';
import { MaterialRepository } from './persistence/material.repository';

/** The front door of material: definitions, lots, genealogy. Quantities are decimals in the material's unit. */
@Injectable()
export class MaterialApi {
  constructor(
    private readonly materialService: MaterialService,
    private readonly lotService: LotService,
    private readonly materialRows: MaterialRepository,
    private readonly lotRows: LotRepository,
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

  /** @throws DomainError invalid `lot.quantity-not-positive`, conflict `lot.exists` {number} */
  async receiveLot(lot: NewLot): Promise<Lot> {
    return this.lotService.receive(lot);
  }

  /** @throws DomainError not-found `entity.not-found` */
  async lot(id: string): Promise<Lot> {
    return this.lotService.lot(id);
  }

  /** The lots of a material, oldest first (the order of first in, first out). */
  async lots(materialId: string): Promise<Lot[]> {
    return (await this.lotRows.ofMaterial(materialId)).map(toLot);
  }

  /** What is available of each material, over all its lots; a material without any is left out. */
  async stockOf(materialIds: readonly string[]): Promise<ReadonlyMap<string, DecimalString>> {
    return this.lotRows.stockOf(materialIds);
  }

  /**
   * Takes some of an available lot into another one; the last of it makes the lot `consumed`.
   * @throws DomainError conflict `lot.not-available` {number, status} | `lot.too-little` {number, quantity} |
   *   `lot.of-itself` {number}, invalid `lot.quantity-not-positive`
   */
  async consume(consumption: Consumption): Promise<void> {
    await this.lotService.consume(consumption);
  }

  /** Backward: what a lot was made of (as built); forward: where it went (where used). Nearest edges first. */
  async trace(lotId: string, direction: 'backward' | 'forward'): Promise<TracedEdge[]> {
    return this.lotRows.trace(lotId, direction);
  }
}
