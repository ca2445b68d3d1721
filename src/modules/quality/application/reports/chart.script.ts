import { runScript } from '#platform/compute';
import { renderPdf } from '#platform/pdf';
import type { ChartPrintInput } from './chart-input';
import { chartPdf } from './chart-pdf';
import { chartXlsx } from './chart-xlsx';

runScript<ChartPrintInput, Uint8Array>((input) =>
  input.format === 'xlsx' ? chartXlsx(input) : renderPdf(chartPdf(input), input.fonts),
);
