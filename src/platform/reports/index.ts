export type { OwnReport, ReportContext, ReportKind } from './report';
export { Reports } from './reports';
export { ReportsModule } from './reports.module';
