import { Injectable } from '@nestjs/common';
import { MaterialApi } from '#modules/material';

/** What people call a lot, so that a list shows it without asking for each. */
export interface LotLabel {
  readonly id: string;
  readonly number: string;
  readonly materialCode: string;
  readonly materialName: string;
  readonly materialNameEn: string;
  /** Unit of every quantity of it. */
  readonly unit: string;
}

@Injectable()
export class LotLabels {
  constructor(private readonly materials: MaterialApi) {}

  /** Each with the label of its lot, in the same order; two queries however many there are. */
  async on<T extends { readonly lotId: string }>(things: readonly T[]): Promise<(T & { readonly lot: LotLabel })[]> {
    if (things.length === 0) return [];
    const lots = await this.materials.lotsByIds([...new Set(things.map(({ lotId }) => lotId))]);
    const materials = await this.materials.materials([...new Set(lots.map(({ materialId }) => materialId))]);
    const labels = new Map(
      lots.flatMap(({ id, number, materialId }) => {
        const material = materials.find((each) => each.id === materialId);
        if (!material) return [];
        const { code, name, nameEn, unit } = material;
        return [[id, { id, number, materialCode: code, materialName: name, materialNameEn: nameEn, unit }] as const];
      }),
    );
    // The table refers to lots that cannot be removed: one without a label would be a broken book, and is left out.
    return things.flatMap((thing) => {
      const lot = labels.get(thing.lotId);
      return lot ? [{ ...thing, lot }] : [];
    });
  }
}
