import { writeFile } from 'node:fs/promises';
import { fontFiles, PDF_FONT, renderPdf } from '#platform/pdf';
import { COLUMNS, ROWS, SHEET } from './sheet';

/** A drawing on A4 landscape, in mm of the sheet; parts are drawn at 1:1 around an origin of their own. */
export interface Drawing {
  readonly number: string;
  readonly title: readonly [zh: string, en: string];
  readonly material: string;
  readonly revision: string;
  /** SVG inside the frame, in mm. */
  readonly views: string;
  readonly notes: readonly string[];
}

const { width: WIDTH, height: HEIGHT, frame: FRAME } = SHEET;

export const outline = (x: number, y: number, width: number, height: number): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="none" stroke="#111" stroke-width="0.5"/>`;
export const circle = (x: number, y: number, radius: number): string =>
  `<circle cx="${x}" cy="${y}" r="${radius}" fill="none" stroke="#111" stroke-width="0.5"/>`;
export const axis = (x1: number, y1: number, x2: number, y2: number): string =>
  `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="#888" stroke-width="0.2" stroke-dasharray="6 1.2 1 1.2"/>`;
export const edge = (x1: number, y1: number, x2: number, y2: number): string =>
  `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="#111" stroke-width="0.5"/>`;

export function text(x: number, y: number, words: string, size = 3.2, anchor = 'middle'): string {
  return `<text x="${x}" y="${y}" font-family="${PDF_FONT}" font-size="${size}" text-anchor="${anchor}" fill="#111">${words}</text>`;
}

const tip = (x: number, y: number, dx: number, dy: number): string =>
  `<polygon points="${x},${y} ${x - 2.4 * dx - 0.6 * dy},${y - 2.4 * dy - 0.6 * dx} ${x - 2.4 * dx + 0.6 * dy},${y - 2.4 * dy + 0.6 * dx}" fill="#111"/>`;
const thin = (x1: number, y1: number, x2: number, y2: number): string =>
  `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="#111" stroke-width="0.2"/>`;

/** A dimension between two heights or two abscissae, its line at `at`, with extension lines from `from`. */
export function across(x1: number, x2: number, from: number, at: number, words: string): string {
  const beyond = at + Math.sign(at - from) * 1.5;
  return (
    thin(x1, from, x1, beyond) + thin(x2, from, x2, beyond) + thin(x1, at, x2, at) +
    tip(x1, at, -1, 0) + tip(x2, at, 1, 0) + text((x1 + x2) / 2, at - 1.2, words)
  );
}

export function upright(y1: number, y2: number, from: number, at: number, words: string): string {
  const beyond = at + Math.sign(at - from) * 1.5;
  const middle = (y1 + y2) / 2;
  return (
    thin(from, y1, beyond, y1) + thin(from, y2, beyond, y2) + thin(at, y1, at, y2) +
    tip(at, y1, 0, -1) + tip(at, y2, 0, 1) +
    `<g transform="rotate(-90 ${at - 1.2} ${middle})">${text(at - 1.2, middle, words)}</g>`
  );
}

/** A note with a line to what it says something of, and the balloon number of the inspection plan. */
export function leader(x: number, y: number, toX: number, toY: number, words: string, balloon = ''): string {
  const right = toX >= x;
  const mark = balloon === '' ? '' : circle(toX + (right ? 4 : -4), toY - 8, 2.6) + text(toX + (right ? 4 : -4), toY - 6.9, balloon);
  return thin(x, y, toX, toY) + text(toX + (right ? 1 : -1), toY - 1, words, 3.2, right ? 'start' : 'end') + mark;
}

function titleBlock({ number, title: [zh, en], material, revision }: Drawing): string {
  const [x, y] = [177, 170];
  const rows = [178, 186, 194];
  return [
    outline(x, y, 110, 30),
    ...rows.map((at) => thin(x, at, x + 110, at)),
    thin(x + 55, 178, x + 55, 200),
    text(x + 3, y + 5.6, `${zh}  ${en}`, 4, 'start'),
    text(x + 3, 183.4, `图号 No.  ${number}`, 3.2, 'start'),
    text(x + 58, 183.4, `版次 Rev.  ${revision}`, 3.2, 'start'),
    text(x + 3, 191.4, `材料 Material  ${material}`, 3.2, 'start'),
    text(x + 58, 191.4, '比例 Scale  1:1', 3.2, 'start'),
    text(x + 3, 198.4, '演示图纸 Demo drawing', 3.2, 'start'),
    text(x + 58, 198.4, '未注公差 GB/T 1804-m', 3.2, 'start'),
  ].join('');
}

/** The frame with its zones, lettered and numbered on all four sides. */
function frame(): string {
  const { x, y, width, height } = FRAME;
  const [right, bottom] = [x + width, y + height];
  const across = COLUMNS.flatMap((column, index) => {
    const [from, middle] = [x + (index * width) / COLUMNS.length, x + ((index + 0.5) * width) / COLUMNS.length];
    const ticks = index === 0 ? [] : [thin(from, y - 4, from, y), thin(from, bottom, from, bottom + 4)];
    return [...ticks, text(middle, y - 1.2, String(column), 3), text(middle, bottom + 3.6, String(column), 3)];
  });
  const down = ROWS.flatMap((row, index) => {
    const [from, middle] = [y + (index * height) / ROWS.length, y + ((index + 0.5) * height) / ROWS.length];
    const ticks = index === 0 ? [] : [thin(x - 4, from, x, from), thin(right, from, right + 4, from)];
    return [...ticks, text(x - 2.2, middle + 1, row, 3), text(right + 2.2, middle + 1, row, 3)];
  });
  return outline(x, y, width, height) + across.join('') + down.join('');
}

function svgOf(drawing: Drawing): string {
  const notes = ['技术要求 Notes', ...drawing.notes].map((line, index) => text(14, 166 + index * 6, line, 3.4, 'start'));
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}mm" height="${HEIGHT}mm">` +
    frame() + drawing.views + notes.join('') + titleBlock(drawing) + '</svg>'
  );
}

/** Writes the drawing as PDF; built again it says the same. */
export async function writeDrawing(path: string, drawing: Drawing): Promise<void> {
  const bytes = await renderPdf(
    {
      pageSize: 'A4',
      pageOrientation: 'landscape',
      pageMargins: [0, 0, 0, 0],
      info: { title: `${drawing.number} ${drawing.title[1]}`, creationDate: new Date('2026-03-01T00:00:00Z') },
      defaultStyle: { font: PDF_FONT },
      content: [{ svg: svgOf(drawing), width: (WIDTH * 72) / 25.4 }],
    },
    fontFiles(),
  );
  await writeFile(path, bytes);
}
