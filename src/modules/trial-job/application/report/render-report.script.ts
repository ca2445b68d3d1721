import pdfmake = require('pdfmake');
import { runScript } from '#platform/compute';
import type { ReportInput } from './report-content';
import { FONT, layoutReport } from './report-layout';

runScript<ReportInput, Uint8Array>(async ({ content, fonts }) => {
  const { normal, bold } = fonts;
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => path === normal || path === bold);
  pdfmake.setFonts({ [FONT]: { normal, bold, italics: normal, bolditalics: bold } });
  return pdfmake.createPdf(layoutReport(content)).getBuffer();
});
