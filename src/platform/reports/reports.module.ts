import { Global, Module } from '@nestjs/common';
import { ReportMaker } from './report-maker';
import { ReportRepository } from './report.repository';
import { ReportsController } from './reports.controller';
import { Reports } from './reports';

@Global()
@Module({
  controllers: [ReportsController],
  providers: [ReportMaker, ReportRepository, Reports],
  exports: [Reports],
})
export class ReportsModule {}
