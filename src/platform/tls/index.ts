export { LanDoor } from './lan-door';
export { TlsModule } from './tls.module';
