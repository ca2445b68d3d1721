import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Validate,
} from 'class-validator';
import { nonconformance, type NonconformanceState } from '#libs/lifecycles';
import { AsFlag, AsList, DecimalText, PageQuery } from '#platform/http';
import {
  CAUSES,
  DISPOSITION_KINDS,
  PARETO_BY,
  SEVERITIES,
  SOURCES,
  type Cause,
  type DispositionKind,
  type ParetoBy,
  type Severity,
  type Source,
} from '../domain/nonconformance';

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const MOST = 500;

export class NcrPageQuery extends PageQuery {
  @IsOptional()
  @AsFlag()
  @IsBoolean()
  open?: boolean;

  @IsOptional()
  @AsFlag()
  @IsBoolean()
  mine?: boolean;

  @IsOptional()
  @AsList()
  @IsArray()
  @IsIn(nonconformance.states, { each: true })
  status?: NonconformanceState[];

  @IsOptional()
  @AsList()
  @IsArray()
  @IsIn(SOURCES, { each: true })
  source?: Source[];

  @IsOptional()
  @AsList()
  @IsArray()
  @IsIn(SEVERITIES, { each: true })
  severity?: Severity[];

  @IsOptional()
  @IsUUID()
  materialId?: string;

  @IsOptional()
  @IsUUID()
  workOrderId?: string;

  @IsOptional()
  @IsUUID()
  jobOrderId?: string;

  /** Part of the number or the description. */
  @IsOptional()
  @IsString()
  @Length(0, 100)
  q?: string;
}

export class ParetoQuery {
  @IsIn(PARETO_BY)
  by: ParetoBy;

  @IsISO8601({ strict: true })
  from: string;

  @IsISO8601({ strict: true })
  to: string;
}

export class RaiseNcrDto {
  @IsIn(SOURCES)
  source: Source;

  /** What it comes from: a signal of a control chart, for example. */
  @IsOptional()
  @IsUUID()
  sourceId?: string;

  @IsIn(SEVERITIES)
  severity: Severity;

  @IsOptional()
  @IsUUID()
  jobOrderId?: string;

  @IsOptional()
  @IsUUID()
  lotId?: string;

  @IsOptional()
  @IsUUID()
  workOrderId?: string;

  @IsOptional()
  @IsUUID()
  trialJobId?: string;

  @IsOptional()
  @IsUUID()
  materialId?: string;

  /** The report of scrap or rework it is about. */
  @IsOptional()
  @IsUUID()
  postingId?: string;

  @Validate(DecimalText)
  quantity: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST)
  @ArrayUnique()
  @IsString({ each: true })
  @Length(1, 64, { each: true })
  serials?: string[];

  @IsOptional()
  @IsString()
  @Length(1, 40)
  defectCode?: string;

  @IsOptional()
  @IsString()
  @Length(1, 100)
  characteristic?: string;

  @IsOptional()
  @IsString()
  @Length(1, 100)
  measured?: string;

  @IsString()
  @Length(2, 1000)
  description: string;

  @IsOptional()
  @IsUUID()
  pictureId?: string;
}

export class RecountDto {
  @Validate(DecimalText)
  quantity: string;
}

export class NcrNoteDto {
  @IsString()
  @Length(2, 500)
  note: string;
}

export class NcrReasonDto {
  @IsString()
  @Length(2, 500)
  reason: string;
}

export class LotsDto extends NcrNoteDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  lotIds: string[];
}

export class ContainDto extends NcrNoteDto {
  @IsArray()
  @ArrayMaxSize(MOST)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  lotIds: string[];

  /** The order does not go on either. */
  @IsBoolean()
  holdOrder: boolean;
}

export class DispositionDto extends NcrNoteDto {
  @IsIn(DISPOSITION_KINDS)
  kind: DispositionKind;

  @Validate(DecimalText)
  quantity: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST)
  @ArrayUnique()
  @IsString({ each: true })
  serials?: string[];

  /** Of a concession: its last day. */
  @IsOptional()
  @Matches(DAY)
  validUntil?: string;
}

export class OutcomeDto extends NcrNoteDto {
  /** Of sorting: how many were in order. */
  @IsOptional()
  @Validate(DecimalText)
  conforming?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST)
  @IsString({ each: true })
  serials?: string[];

  /** Of rework and repair: the operation that is done again. */
  @IsOptional()
  @IsUUID()
  operationId?: string;
}

export class CustomerAnswerDto extends NcrNoteDto {
  @IsBoolean()
  agreed: boolean;
}

export class InspectDto extends NcrNoteDto {
  @IsBoolean()
  ok: boolean;
}

export class CauseDto extends NcrNoteDto {
  @IsIn(CAUSES)
  cause: Cause;
}

export class SeverityDto extends NcrReasonDto {
  @IsIn(SEVERITIES)
  severity: Severity;
}

export class NcrSectionDto {
  @IsString()
  @Length(1, 4000)
  body: string;

  /** Of D4: the answers to “why”, from the fault to its root. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(9)
  @IsString({ each: true })
  @Length(1, 500, { each: true })
  whys?: string[];

  @IsOptional()
  @IsUUID()
  ownerId?: string;

  @IsOptional()
  @Matches(DAY)
  dueOn?: string;

  @IsOptional()
  @Matches(DAY)
  doneOn?: string;
}

export class EffectivenessDto extends NcrNoteDto {
  @Matches(DAY)
  on: string;

  /** Absent: the check is planned for that day. */
  @IsOptional()
  @IsBoolean()
  effective?: boolean;
}
