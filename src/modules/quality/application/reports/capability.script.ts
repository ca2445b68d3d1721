import { runScript } from '#platform/compute';
import { renderPdf } from '#platform/pdf';
import type { CapabilityReportInput } from './capability-input';
import { capabilityPdf } from './capability-pdf';
import { capabilityXlsx } from './capability-xlsx';

runScript<CapabilityReportInput, Uint8Array>((input) =>
  input.format === 'xlsx' ? capabilityXlsx(input) : renderPdf(capabilityPdf(input), input.fonts),
);
