export type { Person, PersonKind, Team, TeamMember } from './domain/person';
export { pinLockedUntil } from './domain/pin-lock';
export { PersonnelApi } from './personnel.api';
export { PersonnelModule } from './personnel.module';
export type { QualificationClass } from './domain/qualification';
