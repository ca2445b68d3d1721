import { Workbook } from 'exceljs';
import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces';
import { runScript } from '#platform/compute';
import { PDF_FONT, renderPdf } from '#platform/pdf';
import type { RecallDocument, RecallDocumentInput } from './recall-document';
import { recallDrawing } from './recall-picture';

const FAINT = '#5c6773';
const LINE = '#c9d1da';

async function workbook(document: RecallDocument): Promise<Uint8Array> {
  const book = new Workbook();
  const sheet = book.addWorksheet(document.number);
  sheet.addRow([`${document.title} ${document.number}`]).font = { bold: true, size: 14 };
  for (const fact of document.facts) sheet.addRow([...fact]);
  if (document.warning) sheet.addRow([document.warning]).font = { bold: true };
  sheet.addRow([]);
  sheet.addRow([...document.head]).font = { bold: true };
  // As text: a number of a lot must not become one of Excel's.
  for (const row of document.rows) sheet.addRow([...row]).eachCell((cell) => (cell.numFmt = '@'));
  sheet.columns.forEach((column) => (column.width = 20));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** On a sheet of its own, behind the table. */
function picturePage({ picture }: RecallDocument): Content[] {
  const { svg, width, notDrawn } = recallDrawing(picture);
  return [
    { text: picture.title, bold: true, fontSize: 13, pageBreak: 'before', margin: [0, 0, 0, 8] },
    ...(notDrawn > 0
      ? [{ text: picture.notDrawnText.replace('{count}', String(notDrawn)), margin: [0, 0, 0, 6] } satisfies Content]
      : []),
    { svg, width, font: PDF_FONT },
  ];
}

function layout(document: RecallDocument): TDocumentDefinitions {
  const head = document.head.map((text): TableCell => ({ text, bold: true, color: FAINT, fontSize: 8 }));
  return {
    pageSize: 'A4',
    pageOrientation: 'landscape',
    pageMargins: [36, 44, 36, 44],
    defaultStyle: { font: PDF_FONT, fontSize: 8.5, lineHeight: 1.1 },
    info: { title: `${document.title} ${document.number}` },
    footer: (page, pages) => ({
      columns: [
        { text: `${document.number} · ${document.generated}` },
        {
          text: document.pageText.replace('{page}', String(page)).replace('{pages}', String(pages)),
          alignment: 'right',
        },
      ],
      color: FAINT,
      fontSize: 8,
      margin: [36, 14, 36, 0],
    }),
    content: [
      { text: `${document.title} ${document.number}`, bold: true, fontSize: 18, margin: [0, 0, 0, 8] },
      {
        table: {
          widths: [110, '*'],
          body: document.facts.map(([label, value]): TableCell[] => [
            { text: label, color: FAINT },
            { text: value || '–' },
          ]),
        },
        layout: 'noBorders',
        margin: [0, 0, 0, 10],
      },
      ...(document.warning
        ? [{ text: document.warning, bold: true, margin: [0, 0, 0, 8] as [number, number, number, number] }]
        : []),
      {
        table: {
          headerRows: 1,
          widths: document.head.map((_, column) => (document.wide.includes(column) ? '*' : 'auto')),
          dontBreakRows: true,
          body: [head, ...document.rows.map((row) => row.map((text): TableCell => ({ text })))],
        },
        layout: { vLineWidth: () => 0, hLineWidth: () => 0.5, hLineColor: () => LINE },
      },
      ...picturePage(document),
    ],
  };
}

runScript<RecallDocumentInput, Uint8Array>(({ format, document, fonts }) =>
  format === 'xlsx' ? workbook(document) : renderPdf(layout(document), fonts),
);
