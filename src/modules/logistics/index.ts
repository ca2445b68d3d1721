export { LogisticsModule } from './logistics.module';
