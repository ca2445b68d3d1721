import type { DecimalString } from '#libs/kernel';
import type { Lot, Material, NewLot, NewMaterial, TracedEdge } from './domain/material';

/** The front door of material: definitions, lots, genealogy. */
export abstract class MaterialApi {
  abstract material(id: string): Promise<Material>;
  abstract materials(ids: readonly string[]): Promise<Material[]>;
  abstract materialByCode(code: string, revision?: string): Promise<Material | null>;
  abstract createMaterial(material: NewMaterial): Promise<Material>;
  abstract receiveLot(lot: NewLot): Promise<Lot>;
  abstract lot(id: string): Promise<Lot>;
  abstract lots(materialId: string): Promise<Lot[]>;
  abstract consume(consumption: {
    readonly consumedLotId: string;
    readonly producedLotId: string;
    readonly quantity: DecimalString;
    readonly jobOrderId: string | null;
  }): Promise<void>;
  abstract trace(lotId: string, direction: 'backward' | 'forward'): Promise<TracedEdge[]>;
}
