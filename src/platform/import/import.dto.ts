import { IsIn, IsOptional, IsUUID } from 'class-validator';

export class ImportQuery {
  /** `true`: check everything, write nothing. */
  @IsOptional()
  @IsIn(['true', 'false'])
  dryRun?: 'true' | 'false';

  /** A name of the sender's own making under which to ask how far it is. */
  @IsOptional()
  @IsUUID()
  progress?: string;
}

export class ImportStateDto {
  phase: 'reading' | 'checking' | 'writing' | 'done';
  /** Rows written of all rows; 0 of 0 while they are not counted. */
  done: number;
  total: number;
}
