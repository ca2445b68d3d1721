export { MaintenanceApi } from './maintenance.api';
export { MaintenanceModule } from './maintenance.module';
