import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { PageQuery } from '#platform/http';
import { CONSUMPTIONS, type Consumption } from '../domain/bom';

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

class BomLineDto {
  @IsUUID()
  componentId: string;

  /** Into one piece of the parent; above zero. */
  @Matches(/^(?=.*[1-9])\d{1,12}(\.\d{1,6})?$/)
  quantity: string;

  /** The operation of the parent's routing that takes it; without it: the first. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(9999)
  operationNumber?: number | null;

  @IsIn(CONSUMPTIONS)
  consumption: Consumption;
}

export class BomDto {
  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => BomLineDto)
  lines: BomLineDto[];
}

export class RoutingReasonDto {
  @IsString()
  @Length(2, 500)
  reason: string;
}
