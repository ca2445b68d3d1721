import { IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
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

export class PinDto {
  /** Four to six digits. */
  @Matches(/^\d{4,6}$/)
  pin: string;
}

export class ClassRefDto {
  id: string;
  code: string;
  name: string;
  nameEn: string;
}

export class PersonDto {
  id: string;
  number: string;
  name: string;
  kind: PersonKind;
  organisationId: string;
  class: ClassRefDto | null;
}

export class PersonPageDto {
  items: PersonDto[];
  nextCursor: string | null;
}

export class ClassDto extends ClassRefDto {
  /** Number of active students. */
  students: number;
  teams: number;
}

export class ClassPageDto {
  items: ClassDto[];
  nextCursor: string | null;
}

export class TeamMemberDto {
  personId: string;
  number: string;
  name: string;
  role: 'leader' | 'member';
}

export class TeamDto {
  id: string;
  code: string;
  name: string;
  nameEn: string;
  classId: string;
  members: TeamMemberDto[];
}

export class TeamPageDto {
  items: TeamDto[];
  nextCursor: string | null;
}

export class ClassDetailDto extends ClassDto {
  instructors: PersonDto[];
}
