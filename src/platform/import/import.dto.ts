import { IsIn, IsOptional } from 'class-validator';

export class ImportQuery {
  /** `true`: check everything, write nothing. */
  @IsOptional()
  @IsIn(['true', 'false'])
  dryRun?: 'true' | 'false';
}
