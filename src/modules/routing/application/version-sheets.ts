import { Injectable } from '@nestjs/common';
import type { ExportedSheet } from '#platform/import';
import type { OperationHead } from '../domain/routing';

/** Rows of a sheet about the operations of one version, by the code of its routing. */
type Contribution = (routingCode: string, operations: readonly OperationHead[]) => Promise<ExportedSheet>;

/** What modules above keep about operations, such as inspection plans, stands in the workbook of a version: they say here how. */
@Injectable()
export class VersionSheets {
  private readonly contributions: Contribution[] = [];

  /** To be called while modules initialise. */
  register(contribution: Contribution): void {
    this.contributions.push(contribution);
  }

  async of(routingCode: string, operations: readonly OperationHead[]): Promise<readonly ExportedSheet[]> {
    const sheets: ExportedSheet[] = [];
    for (const sheetOf of this.contributions) sheets.push(await sheetOf(routingCode, operations));
    return sheets;
  }
}
