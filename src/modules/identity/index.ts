export { IdentityApi } from './identity.api';
export type { NewAccount, Organisation } from './identity.api';
export { IdentityModule } from './identity.module';
