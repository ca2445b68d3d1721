import { Type } from 'class-transformer';
import { IsDate, IsIn, IsOptional, IsUUID } from 'class-validator';
import type { LineMode } from '#libs/contracts';
import { SCOPES, type Scope } from '../domain/figures';

class WindowQuery {
  /** Begin of the window, ISO 8601. */
  @Type(() => Date)
  @IsDate()
  from: Date;

  /** End of the window, exclusive. */
  @Type(() => Date)
  @IsDate()
  to: Date;
}

export class KpisQuery extends WindowQuery {
  @IsIn(SCOPES)
  scope: Scope;

  /** Of a work unit, a line, a work order, a material or a class; only lines may leave it out: all of them. */
  @IsOptional()
  @IsUUID()
  id?: string;

  /** Only lines of this mode; both, each for itself, when absent. */
  @IsOptional()
  @IsIn(['real', 'virtual'])
  mode?: LineMode;
}

export class IntervalsQuery extends WindowQuery {
  @IsOptional()
  @IsUUID()
  workUnitId?: string;

  @IsOptional()
  @IsUUID()
  lineId?: string;
}
