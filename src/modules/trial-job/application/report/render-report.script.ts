import { runScript } from '#platform/compute';
import { renderPdf } from '#platform/pdf';
import type { ReportInput } from './report-content';
import { layoutReport } from './report-layout';

runScript<ReportInput, Uint8Array>(({ content, fonts }) => renderPdf(layoutReport(content), fonts));
