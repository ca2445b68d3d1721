import { Type } from 'class-transformer';
import {
  IsArray,
  IsDate,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  ValidateIf,
} from 'class-validator';
import { attempt, type AttemptState } from '#libs/lifecycles';
import { AsList, PageQuery } from '#platform/http';

export class AssignmentsQuery extends PageQuery {
  @IsOptional()
  @IsUUID()
  teamId?: string;

  @IsOptional()
  @AsList()
  @IsArray()
  @IsIn(attempt.states, { each: true })
  attemptStatus?: AttemptState[];
}

class TaskTexts {
  @IsOptional()
  @IsString()
  @MaxLength(200)
  titleEn?: string;

  @IsOptional()
  @IsString()
  @MaxLength(4000)
  objectives?: string;

  @IsOptional()
  @IsString()
  @MaxLength(4000)
  objectivesEn?: string;
}

export class NewTaskDto extends TaskTexts {
  @IsOptional()
  @IsString()
  @Matches(/^[\w.-]{1,40}$/)
  code?: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  title: string;

  @IsOptional()
  @IsUUID()
  materialId?: string;
}

export class NewAssignmentDto extends TaskTexts {
  /** An existing task; without one `title` makes a new task. */
  @IsOptional()
  @IsUUID()
  taskId?: string;

  @ValidateIf(({ taskId }: NewAssignmentDto) => taskId === undefined)
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  title?: string;

  @IsUUID()
  teamId: string;

  @IsUUID()
  workOrderId: string;

  @IsOptional()
  @IsUUID()
  rubricId?: string;

  @IsOptional()
  @Type(() => Date)
  @IsDate()
  startsAt?: Date;

  @IsOptional()
  @Type(() => Date)
  @IsDate()
  dueAt?: Date;
}

export class TemplateTaskDto {
  @IsUUID()
  taskId: string;

  @IsOptional()
  @IsUUID()
  rubricId?: string | null;
}

export class VoidDto {
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  reason: string;
}
