import { IsBoolean, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { FAULT_CODES, type FaultCode } from '#libs/teaching-faults';
import { AsFlag, PageQuery } from '#platform/http';
import { FAULT_TRIGGERS, type FaultTrigger } from '../domain/machine-fault';

/** A day of the floor. */
const LONGEST_SECONDS = 86_400;

export class MachineFaultQuery extends PageQuery {
  /** Those that are over, instead of those that are not. */
  @AsFlag()
  @IsOptional()
  @IsBoolean()
  over: boolean = false;
}

export class FaultDto {
  @IsIn(FAULT_CODES)
  fault: FaultCode;

  /** At once, after seconds of the floor, or after parts. */
  @IsIn(FAULT_TRIGGERS)
  trigger: FaultTrigger;

  /** How many seconds or parts; left out for `now`. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(LONGEST_SECONDS)
  after?: number;

  /** Seconds of the floor; left out: until it is cleared. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(LONGEST_SECONDS)
  lastsSeconds?: number;
}
