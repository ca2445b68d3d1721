import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
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
import { DATUM, GEOMETRIC_SYMBOLS, type GeometricSymbol } from '#libs/measurement';
import { GAUGE_CLASS } from '../domain/gauge';
import {
  CHARACTERISTIC_CLASSES,
  CHARACTERISTIC_KINDS,
  type CharacteristicClass,
  type CharacteristicKind,
} from '../domain/quality';

const DECIMAL = /^-?\d{1,12}(\.\d{1,6})?$/;
const SAMPLINGS = ['each', 'first', 'every'] as const;

class GeometricToleranceDto {
  @IsIn(GEOMETRIC_SYMBOLS)
  symbol: GeometricSymbol;

  /** Primary first: `A`, or `A-B` for a common datum. */
  @IsArray()
  @ArrayMaxSize(3)
  @Matches(DATUM, { each: true })
  datums: string[];
}

class BalloonPlaceDto {
  @IsUUID()
  revisionId: string;

  @IsInt()
  @Min(1)
  @Max(500)
  page: number;

  /** Fractions of the sheet from its upper left corner. */
  @IsNumber()
  @Min(0)
  @Max(1)
  x: number;

  @IsNumber()
  @Min(0)
  @Max(1)
  y: number;
}

class PlanLineDto {
  /** Of a line of this plan that stays; absent: a new one. */
  @IsOptional()
  @IsUUID()
  id?: string;

  @IsString()
  @Length(1, 16)
  balloon: string;

  @IsString()
  @Length(1, 100)
  name: string;

  @IsString()
  @MaxLength(100)
  nameEn: string;

  @IsIn(CHARACTERISTIC_KINDS)
  kind: CharacteristicKind;

  @IsOptional()
  @Matches(DECIMAL)
  nominal?: string | null;

  @IsOptional()
  @Matches(DECIMAL)
  lsl?: string | null;

  @IsOptional()
  @Matches(DECIMAL)
  usl?: string | null;

  @IsString()
  @MaxLength(16)
  unit: string;

  /** To display; a value is judged as entered. */
  @IsInt()
  @Min(0)
  @Max(6)
  decimals: number;

  @IsIn(CHARACTERISTIC_CLASSES)
  class: CharacteristicClass;

  @IsBoolean()
  mandatory: boolean;

  @IsIn(SAMPLINGS)
  sampling: (typeof SAMPLINGS)[number];

  /** Every how many pieces, where `sampling` is `every`. */
  @IsOptional()
  @IsInt()
  @Min(2)
  @Max(99_999)
  every?: number | null;

  @IsOptional()
  @Matches(GAUGE_CLASS)
  gaugeClass?: string | null;

  /** What the drawing asks for, in its own words. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  requirement?: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => GeometricToleranceDto)
  geometric?: GeometricToleranceDto | null;

  @IsOptional()
  @IsString()
  @Length(1, 16)
  zone?: string | null;

  @IsOptional()
  @ValidateNested()
  @Type(() => BalloonPlaceDto)
  place?: BalloonPlaceDto | null;
}

/** All the plan of an operation says; what is not in it is taken out. */
export class OperationPlanDto {
  /** Its first piece is inspected with three signatures. */
  @IsBoolean()
  firstArticle: boolean;

  /** In their order. */
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => PlanLineDto)
  characteristics: PlanLineDto[];
}
