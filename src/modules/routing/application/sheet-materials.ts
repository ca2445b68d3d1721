import { Injectable } from '@nestjs/common';
import { MaterialApi, materialKey } from '#modules/material';
import { say, textIn, type ImportRun, type SheetRow } from '#platform/import';

/** Materials as rows name them: a code column and a revision column. */
@Injectable()
export class SheetMaterials {
  constructor(private readonly materials: MaterialApi) {}

  /** Reports every row whose material is neither in this workbook nor stored. */
  async check(rows: readonly SheetRow[], run: ImportRun, codeColumn: string, revisionColumn: string): Promise<void> {
    const listed = run.rows('materials').map((row) => keyIn(row, 'code', 'revision'));
    const known = new Set([...listed, ...(await this.ids(rows, codeColumn)).keys()]);
    for (const row of rows) {
      const key = keyIn(row, codeColumn, revisionColumn);
      const expected = say('import.expected.reference', { what: say('material.material') });
      if (!known.has(key)) run.problem(row, codeColumn, 'import.reference-unknown', expected, key);
    }
  }

  /** Ids by `materialKey` of every revision of the codes in a column. */
  async ids(rows: readonly SheetRow[], codeColumn: string): Promise<ReadonlyMap<string, string>> {
    const codes = [...new Set(rows.map((row) => textIn(row, codeColumn) ?? ''))];
    const stored = await this.materials.materialsByCodes(codes);
    return new Map(stored.map(({ id, code, revision }) => [materialKey(code, revision), id]));
  }
}

export function keyIn(row: SheetRow, codeColumn: string, revisionColumn: string): string {
  return materialKey(textIn(row, codeColumn) ?? '', textIn(row, revisionColumn));
}
