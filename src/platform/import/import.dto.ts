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
