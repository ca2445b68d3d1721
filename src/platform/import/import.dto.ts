import { IsIn, IsOptional } from 'class-validator';

export class ImportQuery {
  /** `true`: check everything, write nothing. */
  @IsOptional()
  @IsIn(['true', 'false'])
  dryRun?: 'true' | 'false';
}

export class SheetProblemDto {
  sheet: string;
  /** Row number as the spreadsheet shows it; the header is 1. */
  row: number;
  /** The column's heading; null when the whole row is meant. */
  column: string | null;
  /** Its text is `error.<code>`. */
  code: string;
  expected: string;
  got: string;
}

export class ImportResultDto {
  applied: boolean;
  /** Rows by sheet. */
  counts: Record<string, number>;
  problems: SheetProblemDto[];
}
