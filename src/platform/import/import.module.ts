import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { PermissionCatalog } from '#platform/auth';
import { ImportController } from './import.controller';
import { ImportLog } from './import-log';
import { ImportProgress } from './import-progress';
import { ImportService } from './import.service';
import { SheetRegistry } from './sheet-registry';
import { WorkbookReader } from './workbook-reader';
import { WorkbookWriter } from './workbook-writer';

@Global()
@Module({
  controllers: [ImportController],
  providers: [ImportLog, ImportProgress, ImportService, SheetRegistry, WorkbookReader, WorkbookWriter],
  exports: [ImportLog, ImportService, SheetRegistry, WorkbookWriter],
})
export class ImportModule implements OnModuleInit {
  constructor(private readonly catalog: PermissionCatalog) {}

  onModuleInit(): void {
    this.catalog.register({
      'import.run': ['admin', 'technician', 'instructor'],
      // What the school's teachers decided before there was a system: it comes in as decided (our rule).
      'import.bring-decided': ['admin'],
    });
  }
}
