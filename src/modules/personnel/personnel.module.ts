import { Module, type OnModuleInit } from '@nestjs/common';
import { IdentityModule } from '#modules/identity';
import { PermissionCatalog } from '#platform/auth';
import { SheetRegistry } from '#platform/import';
import { PeopleQueries } from './application/people-queries';
import { Pins } from './application/pins';
import { ClassesSheet } from './application/sheets/classes.sheet';
import { OrganisationsSheet } from './application/sheets/organisations.sheet';
import { PeopleCheck } from './application/sheets/people-check';
import { PeopleSheet } from './application/sheets/people.sheet';
import { QualificationSheets } from './application/sheets/qualifications.sheet';
import { TeamsSheet } from './application/sheets/teams.sheet';
import { PersonnelController } from './http/personnel.controller';
import { ClassRepository } from './persistence/class.repository';
import { PersonRepository } from './persistence/person.repository';
import { QualificationRepository } from './persistence/qualification.repository';
import { TeamRepository } from './persistence/team.repository';
import { PersonnelApi } from './personnel.api';
import { PERSONNEL_PERMISSIONS } from './personnel.permissions';

@Module({
  imports: [IdentityModule],
  controllers: [PersonnelController],
  providers: [
    ClassRepository,
    ClassesSheet,
    OrganisationsSheet,
    PeopleCheck,
    PeopleQueries,
    PeopleSheet,
    PersonRepository,
    PersonnelApi,
    Pins,
    QualificationRepository,
    QualificationSheets,
    TeamRepository,
    TeamsSheet,
  ],
  exports: [PersonnelApi],
})
export class PersonnelModule implements OnModuleInit {
  constructor(
    private readonly catalog: PermissionCatalog,
    private readonly registry: SheetRegistry,
    private readonly organisations: OrganisationsSheet,
    private readonly classes: ClassesSheet,
    private readonly people: PeopleSheet,
    private readonly teams: TeamsSheet,
    private readonly qualifications: QualificationSheets,
  ) {}

  onModuleInit(): void {
    this.catalog.register(PERSONNEL_PERMISSIONS);
    const { organisations, classes, people, teams, qualifications } = this;
    for (const source of [organisations, classes, people, teams, qualifications])
      this.registry.register(source.sheet());
    this.registry.register(qualifications.classes());
  }
}
