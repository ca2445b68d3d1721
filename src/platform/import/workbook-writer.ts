import { Injectable } from '@nestjs/common';
import { Compute } from '#platform/compute';
import { bothNames } from './headings';
import { SheetRegistry } from './sheet-registry';
import type { WrittenSheet } from './write-workbook';

/** Rows of an import sheet as texts by column key; null and absent: an empty cell. */
export interface ExportedSheet {
  readonly key: string;
  readonly rows: readonly Readonly<Record<string, string | null>>[];
}

/** Writes what the import would read: the same sheets under the same headings. In a thread of its own. */
@Injectable()
export class WorkbookWriter {
  constructor(
    private readonly registry: SheetRegistry,
    private readonly compute: Compute,
  ) {}

  async write(sheets: readonly ExportedSheet[]): Promise<Buffer> {
    const known = this.registry.all();
    const written = sheets.map(({ key, rows }): WrittenSheet => {
      const sheet = known.find((each) => each.key === key);
      if (!sheet) throw new Error(`there is no import sheet ${key}`);
      return {
        name: bothNames(sheet.name),
        header: sheet.columns.map(({ header }) => bothNames(header)),
        rows: rows.map((row) => sheet.columns.map((column) => row[column.key] ?? '')),
      };
    });
    return Buffer.from(await this.compute.run<Uint8Array>(require.resolve('./write-workbook.script'), written));
  }
}
