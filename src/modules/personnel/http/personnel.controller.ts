import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller, Requires, type Principal } from '#platform/auth';
import { IdParam, PageQuery, type Page } from '#platform/http';
import { PeopleQueries } from '../application/people-queries';
import type { ClassView, PersonView, TeamView } from '../domain/views';
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

@ApiTags('personnel')
@Controller()
export class PersonnelController {
  constructor(private readonly queries: PeopleQueries) {}

  /** Active people in order of their numbers; a student finds the members of the own teams only. */
  @Get('persons')
  @Requires('person.read')
  @ApiOkResponse({ type: PersonPageDto })
  listPersons(@Query() query: PersonsQuery, @Caller() caller: Principal): Promise<Page<PersonView>> {
    return this.queries.persons({ q: query.q, kind: query.kind, classId: query.classId }, query, caller);
  }

  @Get('persons/:id')
  @Requires('person.read')
  @ApiOkResponse({ type: PersonDto })
  onePerson(@Param('id', IdParam) id: string, @Caller() caller: Principal): Promise<PersonView> {
    return this.queries.person(id, caller);
  }

  @Get('classes')
  @Requires('class.read')
  @ApiOkResponse({ type: ClassPageDto })
  listClasses(@Query() query: PageQuery): Promise<Page<ClassView>> {
    return this.queries.classes(query);
  }

  @Get('classes/:id')
  @Requires('class.read')
  @ApiOkResponse({ type: ClassDetailDto })
  async oneClass(@Param('id', IdParam) id: string): Promise<ClassDetailDto> {
    const { instructors, ...found } = await this.queries.class(id);
    return { ...found, instructors: instructors.map((person) => ({ ...person, class: null })) };
  }

  /** Teams with their members; a student finds the own ones only. */
  @Get('teams')
  @Requires('team.read')
  @ApiOkResponse({ type: TeamPageDto })
  listTeams(@Query() query: TeamsQuery, @Caller() caller: Principal): Promise<Page<TeamView>> {
    return this.queries.teams(query.classId ?? null, query, caller);
  }

  @Get('teams/:id')
  @Requires('team.read')
  @ApiOkResponse({ type: TeamDto })
  oneTeam(@Param('id', IdParam) id: string, @Caller() caller: Principal): Promise<TeamView> {
    return this.queries.team(id, caller);
  }
}
