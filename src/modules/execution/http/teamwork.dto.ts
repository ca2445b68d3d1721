import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { ASSIGNMENT_MODES, type AssignmentMode } from '../domain/teamwork';

export class AssignJobDto {
  @IsIn(ASSIGNMENT_MODES)
  mode: AssignmentMode;

  /** Who is to do it, for `people`. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsUUID(undefined, { each: true })
  personIds?: string[];

  /** Why another one does it, e.g. that somebody is absent. */
  @IsOptional()
  @IsString()
  @Length(1, 500)
  reason?: string;
}

export class HandOverDto {
  /** What the next one should know. */
  @IsString()
  @Length(1, 1000)
  note: string;
}
