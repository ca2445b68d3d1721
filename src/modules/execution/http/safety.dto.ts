import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsString,
  IsUUID,
  Length,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { SAFETY_SCOPES, type SafetyScope } from '../domain/safety';

class SafetyPointDto {
  @IsString()
  @Length(1, 200)
  text: string;

  /** English; empty: the Chinese text is shown. */
  @IsString()
  @MaxLength(200)
  textEn: string;
}

export class ChangeSafetyListDto {
  /** Whom to call when a point is not in order, e.g. a name and an extension. */
  @IsString()
  @Length(1, 100)
  contact: string;

  /** None: nothing is checked. */
  @IsArray()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => SafetyPointDto)
  points: SafetyPointDto[];
}

export class NewSafetyListDto extends ChangeSafetyListDto {
  @IsIn(SAFETY_SCOPES)
  scope: SafetyScope;

  /** Code of the work unit, or the equipment class. */
  @IsString()
  @Length(1, 50)
  target: string;
}

class SafetyAnswerDto {
  @IsUUID()
  pointId: string;

  @IsBoolean()
  ok: boolean;
}

export class SafetyCheckDto {
  /** One for each point. */
  @IsArray()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => SafetyAnswerDto)
  answers: SafetyAnswerDto[];
}
