import { runScript } from '#platform/compute';
import { renderPdf } from '#platform/pdf';
import type { CertificateInput } from './certificate-input';
import { certificatePdf } from './certificate-pdf';
import { certificateXlsx } from './certificate-xlsx';

runScript<CertificateInput, Uint8Array>((input) =>
  input.format === 'xlsx' ? certificateXlsx(input) : renderPdf(certificatePdf(input), input.fonts),
);
