type Attributes = Readonly<Record<string, string | number>>;

/** Room around what is drawn, for words and figures. */
export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A tenth of a thousandth of a point is finer than any printer. */
const short = (value: string | number): string =>
  typeof value === 'number' ? String(Math.round(value * 100) / 100) : escaped(value);

function element(name: string, attributes: Attributes, content = ''): string {
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${short(value)}"`);
  return `<${name}${said.join('')}>${content}</${name}>`;
}

export const line = (x1: number, y1: number, x2: number, y2: number, attributes: Attributes): string =>
  element('line', { x1, y1, x2, y2, ...attributes });

export const rectangle = (x: number, y: number, width: number, height: number, fill: string): string =>
  element('rect', { x, y, width, height, fill });

/** A path along points; it is lifted where there is none. */
export function path(points: readonly (readonly [x: number, y: number] | null)[], attributes: Attributes): string {
  const moves = points.flatMap((point, i) =>
    point ? [`${points[i - 1] ? 'L' : 'M'}${short(point[0])} ${short(point[1])}`] : [],
  );
  return moves.length === 0 ? '' : element('path', { d: moves.join(''), fill: 'none', ...attributes });
}

export const circle = (cx: number, cy: number, r: number, fill: string): string =>
  element('circle', { cx, cy, r, fill });

export const diamond = (x: number, y: number, r: number, fill: string): string =>
  element('polygon', {
    points: `${short(x)},${short(y - r)} ${short(x + r)},${short(y)} ${short(x)},${short(y + r)} ${short(x - r)},${short(y)}`,
    fill,
  });

/** Words; `anchor` is where (x, y) lies on their line. */
export const words = (
  x: number,
  y: number,
  text: string,
  anchor: 'start' | 'middle' | 'end',
  { fill, size = 7 }: { readonly fill: string; readonly size?: number },
): string => element('text', { x, y, 'text-anchor': anchor, 'font-size': size, fill }, escaped(text));

export const drawing = (width: number, height: number, parts: readonly string[]): string =>
  element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` },
    parts.join(''),
  );

/** Turns a value within [low, high] into a place between `from` and `to`. */
export function scale(low: number, high: number, from: number, to: number): (value: number) => number {
  const span = high - low || 1;
  return (value) => from + ((value - low) / span) * (to - from);
}

/** About `wished` round values within [low, high]: steps of 1, 2 or 5 times a power of ten. */
export function ticks(low: number, high: number, wished: number): number[] {
  const span = high - low;
  if (!(span > 0)) return [low];
  const rough = span / wished;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= rough - power * 1e-9) ?? 10) * power;
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step);
}
