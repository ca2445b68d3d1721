import { runScript } from '#platform/compute';
import { renderPdf } from '#platform/pdf';
import type { PrintInput } from './print-content';
import { layoutLabels, layoutTraveller } from './print-layout';

runScript<PrintInput, Uint8Array>((input) =>
  renderPdf(
    'traveller' in input ? layoutTraveller(input.traveller) : layoutLabels(input.labels, input.locale),
    input.fonts,
  ),
);
