import { IsBoolean, IsIn, IsOptional, IsString, IsUUID, Length, Matches, MaxLength } from 'class-validator';
import { lot, type LotState } from '#libs/lifecycles';
import { PageQuery } from '#platform/http';
import { MATERIAL_KINDS, type MaterialKind } from '../domain/material';

export class MaterialQuery extends PageQuery {
  /** Part of the code or of a name. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;

  @IsOptional()
  @IsIn(MATERIAL_KINDS)
  kind?: MaterialKind;
}

export class LotQuery extends PageQuery {
  @IsOptional()
  @IsUUID()
  materialId?: string;

  @IsOptional()
  @IsIn(lot.states)
  status?: LotState;
}

export class TraceQuery {
  /** `backward`: what it was made of; `forward`: where it went. */
  @IsIn(['backward', 'forward'])
  direction: 'backward' | 'forward';
}

export class ReceiveLotDto {
  @IsUUID()
  materialId: string;

  @IsOptional()
  @Matches(/^[\w./-]{1,64}$/)
  number?: string;

  /** Plain decimal in the material's unit. */
  @Matches(/^\d{1,12}(\.\d{1,6})?$/)
  quantity: string;

  /** False: the lot waits in quarantine for its incoming inspection. */
  @IsBoolean()
  accepted: boolean;

  @IsOptional()
  @IsString()
  @MaxLength(64)
  supplierLot?: string;

  @IsOptional()
  @IsString()
  @MaxLength(64)
  location?: string;
}

export class LotReasonDto {
  @IsString()
  @Length(2, 500)
  reason: string;
}
