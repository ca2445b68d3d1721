import { layered, type Box } from '#libs/layering';
import { drawing, line, path, rectangle, words } from '#platform/svg';
import type { PrintedPicture } from './recall-document';

/** Points on the paper; the room is what an A4 sheet lying across leaves under a title. */
const ROOM = { width: 768, height: 440 };
const NODE = { width: 124, height: 40, gapX: 30, gapY: 10 };
/** Drawn smaller than this, nobody reads it. */
const LEAST_SCALE = 0.6;
const TEXT = { size: 7.5, left: 7 };
const INK = { text: '#1f2933', faint: '#5c6773', line: '#8795a3', paper: '#ffffff' };

/** Words cut to a width; a Chinese character is as wide as high, a Latin one about half of that. */
export function fitted(text: string, width: number, size: number): string {
  const letters = [...text];
  const wide = (letter: string): number => (letter > '\u2e7f' ? size : size * 0.58);
  const whole = letters.reduce((sum, letter) => sum + wide(letter), 0);
  if (whole <= width) return text;
  let left = width - size;
  const kept = letters.filter((letter) => (left -= wide(letter)) >= 0);
  return `${kept.join('')}…`;
}

type Point = readonly [x: number, y: number];

const middle = ({ y, height }: Box): number => y + height / 2;

function arrow(from: Box, through: readonly Box[], to: Box): string {
  const ink = { stroke: INK.line, 'stroke-width': 0.8 };
  // Straight from column to column: bent lines would run into each other.
  const line: Point[] = [
    [from.x + from.width, middle(from)],
    ...through.flatMap((gap): Point[] => [
      [gap.x, middle(gap)],
      [gap.x + gap.width, middle(gap)],
    ]),
    [to.x, middle(to)],
  ];
  const [x, y] = [to.x, middle(to)];
  const head: Point[] = [
    [x - 4, y - 2.5],
    [x, y],
    [x - 4, y + 2.5],
  ];
  return path(line, ink) + path(head, ink);
}

function node({ number, name, mark, ink }: PrintedPicture['nodes'][number], { x, y, width, height }: Box): string {
  const room = width - TEXT.left - 4;
  const row = (index: number, text: string, fill: string): string =>
    words(x + TEXT.left, y + 11 + index * 11, fitted(text, room, TEXT.size), 'start', { fill, size: TEXT.size });
  const border = { stroke: INK.line, 'stroke-width': 0.5 };
  return [
    rectangle(x, y, width, height, INK.paper),
    line(x, y, x + width, y, border),
    line(x, y + height, x + width, y + height, border),
    line(x + width, y, x + width, y + height, border),
    rectangle(x, y, 3, height, ink),
    row(0, number, INK.text),
    row(1, name, INK.faint),
    row(2, mark, ink),
  ].join('');
}

const scaleOf = ({ width, height }: { readonly width: number; readonly height: number }): number =>
  Math.min(1, ROOM.width / Math.max(1, width), ROOM.height / Math.max(1, height));

/**
 * Where touched lots went, on one sheet: as many of the nearest as can be read on it.
 * @returns the drawing, its size in points, and how many lots it leaves out
 */
export function recallDrawing({ nodes, ways, notDrawn }: PrintedPicture): {
  readonly svg: string;
  readonly width: number;
  readonly notDrawn: number;
} {
  let shown = nodes;
  const layoutOf = () =>
    layered(
      shown.map(({ id }) => id),
      ways,
      NODE,
    );
  let layout = layoutOf();
  while (shown.length > 1 && scaleOf(layout) < LEAST_SCALE) {
    shown = shown.slice(0, -1);
    layout = layoutOf();
  }
  const { places } = layout;
  const parts = [
    ...layout.ways.flatMap(({ from, to, through }) => {
      const [begin, end] = [places.get(from), places.get(to)];
      return begin && end ? [arrow(begin, through, end)] : [];
    }),
    ...shown.flatMap((each) => {
      const place = places.get(each.id);
      return place ? [node(each, place)] : [];
    }),
  ];
  return {
    svg: drawing(layout.width, layout.height, parts),
    width: layout.width * scaleOf(layout),
    notDrawn: notDrawn + nodes.length - shown.length,
  };
}
