import { Workbook } from 'exceljs';
import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces';
import { runScript } from '#platform/compute';
import { PDF_FONT, renderPdf } from '#platform/pdf';
import type { Cell, Section, StudyDocument, StudyReportInput } from './report-document';

const FAINT = '#5c6773';
const LINE = '#c9d1da';

const printed = (cell: Cell): string => (typeof cell === 'string' ? cell : cell.value.toFixed(cell.digits));

async function workbook({ title, number, facts, sections }: StudyDocument): Promise<Uint8Array> {
  const book = new Workbook();
  const sheet = book.addWorksheet(number);
  sheet.addRow([`${title} ${number}`]).font = { bold: true, size: 14 };
  for (const fact of facts) sheet.addRow([...fact]);
  for (const section of sections) {
    sheet.addRow([]);
    sheet.addRow([section.title]).font = { bold: true };
    sheet.addRow([...section.head]).font = { bold: true };
    for (const cells of section.rows) {
      const row = sheet.addRow(cells.map((cell) => (typeof cell === 'string' ? cell : cell.value)));
      cells.forEach((cell, i) => {
        if (typeof cell !== 'string') row.getCell(i + 1).numFmt = (0).toFixed(cell.digits);
      });
    }
    for (const { text } of section.notes) sheet.addRow([text]);
  }
  sheet.columns.forEach((column, i) => (column.width = i === 0 ? 26 : 12));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function sectionOf({ title, head, rows, notes }: Section): Content[] {
  const heading = head.map((text, i): TableCell => ({
    text,
    bold: true,
    color: FAINT,
    alignment: i === 0 ? 'left' : 'right',
  }));
  const body = rows.map((cells) =>
    cells.map((cell, i): TableCell => ({
      text: printed(cell),
      alignment: i === 0 || typeof cell === 'string' ? 'left' : 'right',
    })),
  );
  return [
    { text: title, bold: true, fontSize: 11, margin: [0, 10, 0, 4] },
    {
      table: { headerRows: 1, widths: head.map(() => 'auto'), dontBreakRows: true, body: [heading, ...body] },
      layout: { vLineWidth: () => 0, hLineWidth: () => 0.5, hLineColor: () => LINE },
    },
    ...notes.map(({ text, colour }): Content => ({
      text,
      bold: colour !== null,
      margin: [0, 4, 0, 0],
      ...(colour ? { color: colour } : {}),
    })),
  ];
}

function layout({ title, number, facts, sections, generated, pageText }: StudyDocument): TDocumentDefinitions {
  return {
    pageSize: 'A4',
    pageOrientation: 'landscape',
    pageMargins: [36, 40, 36, 40],
    defaultStyle: { font: PDF_FONT, fontSize: 8, lineHeight: 1.1 },
    info: { title: `${title} ${number}` },
    footer: (page, pages) => ({
      columns: [
        { text: `${number} · ${generated}` },
        { text: pageText.replace('{page}', String(page)).replace('{pages}', String(pages)), alignment: 'right' },
      ],
      color: FAINT,
      fontSize: 8,
      margin: [36, 12, 36, 0],
    }),
    content: [
      { text: `${title} ${number}`, bold: true, fontSize: 18, margin: [0, 0, 0, 8] },
      {
        table: {
          widths: [110, '*'],
          body: facts.map(([label, value]): TableCell[] => [{ text: label, color: FAINT }, { text: value || '–' }]),
        },
        layout: 'noBorders',
      },
      ...sections.flatMap(sectionOf),
    ],
  };
}

runScript<StudyReportInput, Uint8Array>(async ({ format, document, fonts }) =>
  format === 'xlsx' ? workbook(document) : renderPdf(layout(document), fonts),
);
