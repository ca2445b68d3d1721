import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DomainError } from '#libs/kernel';
import { actorOf, Caller, may, Requires, type Principal } from '#platform/auth';
import { decodeCursor, IdParam, pageLimit, PageQuery, toPage } from '#platform/http';
import { ClassRepository } from '../persistence/class.repository';
import { PersonRepository, type PersonRow } from '../persistence/person.repository';
import { TeamRepository, type TeamRow } from '../persistence/team.repository';
import {
  ClassDetailDto,
  ClassPageDto,
  PersonDto,
  PersonPageDto,
  PersonsQuery,
  TeamDto,
  TeamPageDto,
  TeamsQuery,
} from './personnel.dto';

/** Null: sees everybody. Otherwise the person whose teams bound what is seen. */
function seenBy(caller: Principal): string | null {
  return may(caller, 'person.read-all') ? null : actorOf(caller);
}

function after(query: PageQuery): string | null {
  const key = decodeCursor(query.cursor, 1)?.[0];
  return key === undefined ? null : String(key);
}

function personDto({ classId, classCode, className, classNameEn, ...person }: PersonRow): PersonDto {
  const inClass = classId !== null && classCode !== null && className !== null && classNameEn !== null;
  return { ...person, class: inClass ? { id: classId, code: classCode, name: className, nameEn: classNameEn } : null };
}

const teamDto = (team: TeamRow): TeamDto => ({ ...team, members: [...team.members] });

@ApiTags('personnel')
@Controller()
export class PersonnelController {
  constructor(
    private readonly persons: PersonRepository,
    private readonly classes: ClassRepository,
    private readonly teams: TeamRepository,
  ) {}

  /** Active people in order of their numbers; a student finds the members of the own teams only. */
  @Get('persons')
  @Requires('person.read')
  @ApiOkResponse({ type: PersonPageDto })
  async listPersons(@Query() query: PersonsQuery, @Caller() caller: Principal): Promise<PersonPageDto> {
    const limit = pageLimit(query);
    const { q, kind, classId } = query;
    const rows = await this.persons.list({ seenBy: seenBy(caller), q, kind, classId }, after(query), limit);
    const { items, nextCursor } = toPage(rows, limit, (row) => [row.number]);
    return { items: items.map(personDto), nextCursor };
  }

  @Get('persons/:id')
  @Requires('person.read')
  @ApiOkResponse({ type: PersonDto })
  async onePerson(@Param('id', IdParam) id: string, @Caller() caller: Principal): Promise<PersonDto> {
    const row = await this.persons.find(id, seenBy(caller));
    if (!row) throw new DomainError('not-found', 'entity.not-found', { type: 'person', id });
    return personDto(row);
  }

  @Get('classes')
  @Requires('class.read')
  @ApiOkResponse({ type: ClassPageDto })
  async listClasses(@Query() query: PageQuery): Promise<ClassPageDto> {
    const limit = pageLimit(query);
    const { items, nextCursor } = toPage(await this.classes.list(after(query), limit), limit, (row) => [row.code]);
    return { items: [...items], nextCursor };
  }

  @Get('classes/:id')
  @Requires('class.read')
  @ApiOkResponse({ type: ClassDetailDto })
  async oneClass(@Param('id', IdParam) id: string): Promise<ClassDetailDto> {
    const found = await this.classes.find(id);
    if (!found) throw new DomainError('not-found', 'entity.not-found', { type: 'class', id });
    const instructors = await this.persons.byIds(await this.classes.instructorsOf(id));
    return { ...found, instructors: instructors.map((person) => ({ ...person, class: null })) };
  }

  /** Teams with their members; a student finds the own ones only. */
  @Get('teams')
  @Requires('team.read')
  @ApiOkResponse({ type: TeamPageDto })
  async listTeams(@Query() query: TeamsQuery, @Caller() caller: Principal): Promise<TeamPageDto> {
    const limit = pageLimit(query);
    const rows = await this.teams.list(seenBy(caller), query.classId ?? null, after(query), limit);
    const { items, nextCursor } = toPage(rows, limit, (row) => [row.code]);
    return { items: items.map(teamDto), nextCursor };
  }

  @Get('teams/:id')
  @Requires('team.read')
  @ApiOkResponse({ type: TeamDto })
  async oneTeam(@Param('id', IdParam) id: string, @Caller() caller: Principal): Promise<TeamDto> {
    const team = await this.teams.find(id, seenBy(caller));
    if (!team) throw new DomainError('not-found', 'entity.not-found', { type: 'team', id });
    return teamDto(team);
  }
}
