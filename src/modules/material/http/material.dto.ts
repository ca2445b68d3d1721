import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  MaxLength,
} from 'class-validator';
import { lot, type LotState } from '#libs/lifecycles';
import { AsList, PageQuery } from '#platform/http';
import { MATERIAL_KINDS, type MaterialKind } from '../domain/material';

/** A query parameter that may stand once, several times or as a list with commas. */

export class MaterialQuery extends PageQuery {
  /** Part of the code or of a name. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;

  /** Of these kinds only; several parted by commas. */
  @IsOptional()
  @AsList()
  @IsArray()
  @IsIn(MATERIAL_KINDS, { each: true })
  kind?: MaterialKind[];

  /** These materials only, up to 200; parted by commas. */
  @IsOptional()
  @AsList()
  @IsArray()
  @ArrayMaxSize(200)
  @IsUUID(undefined, { each: true })
  ids?: string[];
}

export class LotQuery extends PageQuery {
  @IsOptional()
  @IsUUID()
  materialId?: string;

  @IsOptional()
  @AsList()
  @IsArray()
  @IsIn(lot.states, { each: true })
  status?: LotState[];

  /** Exactly this number, as a scan brings it. */
  @IsOptional()
  @IsString()
  @MaxLength(64)
  number?: string;

  /** Part of a number or of a supplier's lot, or of the material's code or name. */
  @IsOptional()
  @IsString()
  @MaxLength(64)
  q?: string;

  @IsOptional()
  @IsUUID()
  jobOrderId?: string;
}

export class TraceQuery {
  /** `backward`: what it was made of; `forward`: where it went. */
  @IsIn(['backward', 'forward'])
  direction: 'backward' | 'forward';
}

const NUMBER = /^[\w./-]{1,64}$/;
const QUANTITY = /^\d{1,12}(\.\d{1,6})?$/;
const PLACE = /^\S(.{0,62}\S)?$/;

export class ReceiveLotDto {
  @IsUUID()
  materialId: string;

  @IsOptional()
  @Matches(NUMBER)
  number?: string;

  /** Plain decimal in the material's unit. */
  @Matches(QUANTITY)
  quantity: string;

  /** False: the lot waits in quarantine for its incoming inspection. */
  @IsBoolean()
  accepted: boolean;

  /** Who delivered it. */
  @IsOptional()
  @IsString()
  @MaxLength(64)
  supplier?: string;

  @IsOptional()
  @IsString()
  @MaxLength(64)
  supplierLot?: string;

  @IsOptional()
  @Matches(PLACE)
  location?: string;
}

export class NewPlaceDto {
  /** Of a bin; receiving, transit and line sides are there by themselves. */
  @Matches(PLACE)
  code: string;
}

export class LotReasonDto {
  @IsString()
  @Length(2, 500)
  reason: string;
}

export class MoveLotDto {
  @Matches(PLACE)
  from: string;

  /** A bin, or `LS-` and the code of a work unit for its line-side store. */
  @Matches(PLACE)
  to: string;

  @Matches(QUANTITY)
  quantity: string;

  @IsOptional()
  @IsUUID()
  jobOrderId?: string;

  @IsOptional()
  @IsString()
  @Length(2, 500)
  reason?: string;
}

export class LotLeavesDto {
  @Matches(PLACE)
  from: string;

  @Matches(QUANTITY)
  quantity: string;

  @IsString()
  @Length(2, 500)
  reason: string;
}

export class SplitLotDto {
  @Matches(PLACE)
  from: string;

  @Matches(QUANTITY)
  quantity: string;

  @IsOptional()
  @Matches(NUMBER)
  number?: string;
}

export class ConsumeLotDto {
  /** What it goes into. */
  @IsUUID()
  producedLotId: string;

  @Matches(QUANTITY)
  quantity: string;

  @IsOptional()
  @Matches(PLACE)
  from?: string;

  @IsOptional()
  @IsUUID()
  jobOrderId?: string;
}

export class StockQuery {
  /** A bin, or `LS-` and the code of a work unit. */
  @Matches(PLACE)
  location: string;
}

export class NumberingDto {
  /** Literal text with `{code}` `{revision}` `{yyyy}` `{yy}` `{mm}` `{dd}` and once `{seq:N}`. */
  @IsString()
  @Length(7, 40)
  pattern: string;
}
