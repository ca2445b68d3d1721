import { Injectable } from '@nestjs/common';
import { RoutingApi } from '#modules/routing';
import { say, textIn, type ImportRun } from '#platform/import';
import type { BalloonPlace } from '../domain/quality';
import { fractionOf, type Row } from './characteristic-columns';
import { revisionToMark } from './plan-drawings';

/**
 * Where rows of the sheet 检验特性 say their balloons stand: on the revision of a drawing that is to be marked now, so far
 * across and down.
 */
@Injectable()
export class SheetBalloons {
  constructor(private readonly routing: RoutingApi) {}

  async check(rows: readonly Row[], run: ImportRun): Promise<void> {
    const placed = rows.filter((row) => isComplete(row, run));
    const brought = run.rows('documents').flatMap((row) => textIn(row, 'code') ?? []);
    const known = new Set([...brought, ...(await this.revisions(placed)).keys()]);
    for (const row of placed) {
      const { drawing } = row.values;
      const expected = say('import.expected.reference', { what: say('routing.document') });
      if (drawing !== null && !known.has(drawing))
        run.problem(row, 'drawing', 'import.reference-unknown', expected, drawing);
    }
  }

  /** By row; a row that says nothing of a place is left out. */
  async placesOf(rows: readonly Row[]): Promise<ReadonlyMap<Row, BalloonPlace>> {
    const revisions = await this.revisions(rows);
    const places = new Map<Row, BalloonPlace>();
    for (const row of rows) {
      const { drawing, page, x, y } = row.values;
      const revisionId = drawing === null ? undefined : revisions.get(drawing);
      if (revisionId !== undefined && x !== null && y !== null)
        places.set(row, { revisionId, page: page ?? 1, x: fractionOf(x), y: fractionOf(y) });
    }
    return places;
  }

  /** The revision to mark of each drawing the rows name that is there, by its code. */
  private async revisions(rows: readonly Row[]): Promise<ReadonlyMap<string, string>> {
    const codes = [...new Set(rows.flatMap(({ values }) => values.drawing ?? []))];
    const documents = codes.length === 0 ? [] : await this.routing.documentsAbout({ codes });
    return new Map(
      documents.flatMap((document) => {
        const revision = revisionToMark(document);
        return revision ? [[document.code, revision.id] as const] : [];
      }),
    );
  }
}

/** Whether a row names a place whole; one that says a part of it only is told. */
function isComplete(row: Row, run: ImportRun): boolean {
  const { drawing, page, x, y } = row.values;
  const said = [drawing, x, y].filter((value) => value !== null).length;
  if (said === 3) return true;
  if (said > 0 || page !== null) {
    const missing = drawing === null ? 'drawing' : x === null ? 'x' : 'y';
    run.problem(row, missing, 'characteristic.place-incomplete', say('characteristic.place'), '');
  }
  return false;
}
