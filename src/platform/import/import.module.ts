import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { PermissionCatalog } from '#platform/auth';
import { ImportController } from './import.controller';
import { ImportLog } from './import-log';
import { ImportService } from './import.service';
import { SheetRegistry } from './sheet-registry';
import { WorkbookReader } from './workbook-reader';

@Global()
@Module({
  controllers: [ImportController],
  providers: [ImportLog, ImportService, SheetRegistry, WorkbookReader],
  exports: [ImportLog, ImportService, SheetRegistry],
})
export class ImportModule implements OnModuleInit {
  constructor(private readonly catalog: PermissionCatalog) {}

  onModuleInit(): void {
    this.catalog.register({ 'import.run': ['admin', 'technician', 'instructor'] });
  }
}
