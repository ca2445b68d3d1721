import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller, Requires, type Principal } from '#platform/auth';
import { IdParam, PageQuery, type Page } from '#platform/http';
import { PeopleQueries } from '../application/people-queries';
import type { ClassView, PersonView, TeamView } from '../domain/views';
import { PersonsQuery, TeamsQuery } from './personnel.dto';

@ApiTags('personnel')
@Controller()
export class PersonnelController {
  constructor(private readonly queries: PeopleQueries) {}

  /** Active people in order of their numbers; a student finds the members of the own teams only. */
  @Get('persons')
  @Requires('person.read')
  listPersons(@Query() query: PersonsQuery, @Caller() caller: Principal): Promise<Page<PersonView>> {
    return this.queries.persons({ q: query.q, kind: query.kind, classId: query.classId }, query, caller);
  }

  @Get('persons/:id')
  @Requires('person.read')
  onePerson(@Param('id', IdParam) id: string, @Caller() caller: Principal): Promise<PersonView> {
    return this.queries.person(id, caller);
  }

  @Get('classes')
  @Requires('class.read')
  listClasses(@Query() query: PageQuery): Promise<Page<ClassView>> {
    return this.queries.classes(query);
  }

  @Get('classes/:id')
  @Requires('class.read')
  async oneClass(@Param('id', IdParam) id: string) {
    const { instructors, ...found } = await this.queries.class(id);
    return { ...found, instructors: instructors.map((person) => ({ ...person, class: null })) };
  }

  /** Teams with their members; a student finds the own ones only. */
  @Get('teams')
  @Requires('team.read')
  listTeams(@Query() query: TeamsQuery, @Caller() caller: Principal): Promise<Page<TeamView>> {
    return this.queries.teams(query.classId ?? null, query, caller);
  }

  @Get('teams/:id')
  @Requires('team.read')
  oneTeam(@Param('id', IdParam) id: string, @Caller() caller: Principal): Promise<TeamView> {
    return this.queries.team(id, caller);
  }
}
