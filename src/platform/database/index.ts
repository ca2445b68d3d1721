export { APP_ROLE, appConnection } from './connection';
export { DatabaseModule } from './database.module';
export { Exclusive } from './exclusive';
export { DatabaseListener } from './listener';
export { RunningNumbers } from './running-numbers';
export { UnitOfWork } from './unit-of-work';
