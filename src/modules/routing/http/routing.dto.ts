import { IsOptional, IsString, IsUUID, Length, Matches, MaxLength } from 'class-validator';
import { PageQuery } from '#platform/http';

export class RoutingQuery extends PageQuery {
  /** Part of the code or of a name. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;

  @IsOptional()
  @IsUUID()
  materialId?: string;
}

export class BomQuery {
  /** For how many pieces of the product the requirements are worked out; 1 by default. */
  @IsOptional()
  @Matches(/^\d{1,12}(\.\d{1,6})?$/)
  quantity?: string;
}

export class RoutingReasonDto {
  @IsString()
  @Length(2, 500)
  reason: string;
}
