import { runScript } from '#platform/compute';
import { renderPdf } from '#platform/pdf';
import type { FirstArticleInput } from './first-article-input';
import { firstArticlePdf } from './first-article-pdf';
import { firstArticleXlsx } from './first-article-xlsx';

runScript<FirstArticleInput, Uint8Array>((input) =>
  input.format === 'xlsx' ? firstArticleXlsx(input) : renderPdf(firstArticlePdf(input), input.fonts),
);
