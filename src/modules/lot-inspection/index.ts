export { LotInspectionModule } from './lot-inspection.module';
