import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { TIME_KINDS, type TimeKind } from '../domain/time';

export class BeginTimeDto {
  @IsIn(TIME_KINDS)
  kind: TimeKind;
}

export class LeaveTimeDto {
  /** Somebody else who has left; the person acting when absent. */
  @IsOptional()
  @IsUUID()
  personId?: string;
}
