import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { PageQuery } from '#platform/http';
import { PERSON_KINDS, type PersonKind } from '../domain/person';

export class PersonsQuery extends PageQuery {
  /** Part of a name or number. */
  @IsOptional()
  @IsString()
  @MaxLength(50)
  q?: string;

  @IsOptional()
  @IsIn(PERSON_KINDS)
  kind?: PersonKind;

  @IsOptional()
  @IsUUID()
  classId?: string;
}

export class TeamsQuery extends PageQuery {
  @IsOptional()
  @IsUUID()
  classId?: string;
}
