export { ConformityModule } from './conformity.module';
