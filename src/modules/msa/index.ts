export { MsaModule } from './msa.module';
