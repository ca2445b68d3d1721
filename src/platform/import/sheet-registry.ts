import { Injectable } from '@nestjs/common';
import { means } from './headings';
import type { SheetDef } from './sheet';

/** The sheets modules offer, in the order they are applied. */
@Injectable()
export class SheetRegistry {
  private readonly sheets = new Map<string, SheetDef>();

  register(sheet: SheetDef): void {
    if (this.sheets.has(sheet.key)) throw new Error(`import sheet ${sheet.key} is defined twice`);
    this.sheets.set(sheet.key, sheet);
  }

  all(): readonly SheetDef[] {
    return [...this.sheets.values()].sort((a, b) => a.order - b.order);
  }

  /** The sheet a worksheet's name means, in either language or in both (`人员 People`). */
  byName(name: string): SheetDef | null {
    return this.all().find((sheet) => means(name, sheet.name)) ?? null;
  }
}
