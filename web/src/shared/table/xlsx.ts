import type { CellValue } from './column';

/** CRC-32 (IEEE 802.3) as ZIP wants it. */
function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

/** XML 1.0 allows no control characters but tab and line ends, escaped or not. */
function escape(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** 0 → A, 25 → Z, 26 → AA. */
function columnName(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : columnName(Math.floor(index / 26) - 1) + columnName(index % 26);
}

function cell(value: CellValue, column: number, row: number, style: number): string {
  const at = `r="${columnName(column)}${row}" s="${style}"`;
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'number' && Number.isFinite(value)) return `<c ${at}><v>${value}</v></c>`;
  return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escape(String(value))}</t></is></c>`;
}

function sheetXml(header: readonly string[], rows: readonly (readonly CellValue[])[]): string {
  const widths = header.map((title, index) => {
    const longest = rows
      .slice(0, 200)
      .reduce((most, row) => Math.max(most, displayWidth(String(row[index] ?? ''))), displayWidth(title));
    return `<col min="${index + 1}" max="${index + 1}" width="${Math.min(60, longest + 2)}" customWidth="1"/>`;
  });
  const lines = [header, ...rows].map(
    (values, index) =>
      `<row r="${index + 1}">${values.map((value, column) => cell(value, column, index + 1, index === 0 ? 1 : 0)).join('')}</row>`,
  );
  const last = `${columnName(Math.max(0, header.length - 1))}${rows.length + 1}`;
  return `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>${lines.join('')}</sheetData><autoFilter ref="A1:${last}"/></worksheet>`;
}

/** Chinese characters take two places. */
function displayWidth(text: string): number {
  return [...text].reduce((width, character) => width + ((character.codePointAt(0) ?? 0) > 0x2e80 ? 2 : 1), 0);
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

function parts(name: string, sheet: string): readonly (readonly [path: string, xml: string])[] {
  const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return [
    [
      '[Content_Types].xml',
      `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/></Types>`,
    ],
    [
      '_rels/.rels',
      `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escape(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    ],
    [
      'xl/styles.xml',
      `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf fontId="0"/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`,
    ],
    ['xl/worksheets/sheet1.xml', sheet],
  ];
}

/** ZIP (APPNOTE 6.3) without compression: one local header and one directory entry per part. */
function zip(files: readonly (readonly [path: string, text: string])[]): Blob {
  const encoder = new TextEncoder();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let offset = 0;
  for (const [path, text] of files) {
    const name = encoder.encode(path);
    const data = encoder.encode(text);
    const common = [20, 0x0800, 0, 0, 0x21, crc32(data), data.length, data.length, name.length, 0] as const;
    const local = header(0x04034b50, [], common, []);
    directory.push(header(0x02014b50, [20], common, [0, 0, 0, 0, offset]), name);
    chunks.push(local, name, data);
    offset += local.length + name.length + data.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, files.length, true);
  end.setUint16(10, files.length, true);
  end.setUint32(12, size, true);
  end.setUint32(16, offset, true);
  return new Blob([...chunks, ...directory, new Uint8Array(end.buffer)], {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  });
}

type CommonFields = readonly [number, number, number, number, number, number, number, number, number, number];

/** Field widths follow APPNOTE 4.3.7 and 4.3.12: version, flags, method, time, date (16 bit), crc, sizes (32), lengths (16). */
function header(
  signature: number,
  before: readonly number[],
  common: CommonFields,
  after: readonly number[],
): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  const put = (value: number, width: number): void => {
    for (let index = 0; index < width; index += 1) bytes.push((value >>> (8 * index)) & 0xff);
  };
  put(signature, 4);
  for (const value of before) put(value, 2);
  common.forEach((value, index) => put(value, index >= 5 && index <= 7 ? 4 : 2));
  after.forEach((value, index) => put(value, index >= 3 ? 4 : 2));
  return Uint8Array.from(bytes);
}

/** A workbook with one sheet, a bold frozen header and filters; opens in Excel, WPS and LibreOffice. */
export function toXlsx(sheetName: string, headings: readonly string[], rows: readonly (readonly CellValue[])[]): Blob {
  const name = sheetName.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, 31) || 'Sheet1';
  return zip(parts(name, sheetXml(headings, rows)));
}
