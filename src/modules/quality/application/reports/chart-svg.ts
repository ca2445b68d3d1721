import { hasZones, LETTERS, lowerLimit, type ChartKind, type Line } from '#libs/spc';
import { INK } from '#platform/paper';
import { circle, diamond, drawing, line, path, scale, ticks, words, type Frame } from '#platform/svg';
import type { Panel } from '../../domain/charts/chart';
import type { PrintedPoint } from './chart-input';

const WIDTH = 770;
const HEIGHTS: Readonly<Record<Panel, number>> = { location: 205, spread: 100 };
const FRAME: Frame = { left: 50, right: 96, top: 18, bottom: 16 };
/** More words above the points would lie on each other. */
const MOST_START_WORDS = 24;
const MOST_POSITIONS = 20;
const FEW_POINTS = 150;
const RULE_HEIGHT = 6;
const MACRON = '\u0304';

interface Drawing {
  readonly kind: ChartKind;
  readonly decimals: number;
  readonly points: readonly PrintedPoint[];
  /** Why a series starts, in a word. */
  readonly startText: (start: string) => string;
}

const valueOf = (point: PrintedPoint, panel: Panel): number | null => point[panel];

const pair = (low: number, high: number): [number, number] => {
  const room = (high - low || Math.abs(high) || 1) * 0.06;
  return [low - room, high + room];
};

type Place = readonly [x: number, y: number];

/** A letter of the trade at the top of an axis; the bar of a mean is drawn, as the font has no place for it. */
function letterOf(letter: string, x: number, y: number): string {
  const plain = letter.replace(MACRON, '');
  const bar = line(x - 5.2, y - 7, x, y - 7, { stroke: INK.text, 'stroke-width': 0.6 });
  return words(x, y, plain, 'end', { fill: INK.text, size: 8 }) + (plain === letter ? '' : bar);
}

/** One panel: lines as they hold at each point, zones, starts of series, the points, and the marked ones with their rules. */
function panelParts({ kind, decimals, points, startText }: Drawing, panel: Panel, top: number): string[] {
  const height = HEIGHTS[panel];
  const [floor, ceiling] = [top + height - FRAME.bottom, top + FRAME.top];
  const lines = points.map((point) => point.lines?.[panel] ?? null);
  const known = lines.flatMap((one) => (one ? [lowerLimit(one) ?? one.cl, one.ucl] : []));
  const values = points.flatMap((point) => valueOf(point, panel) ?? []);
  const [low, high] = pair(Math.min(...values, ...known), Math.max(...values, ...known));
  const right = WIDTH - FRAME.right;
  const x = scale(-0.5, points.length - 0.5, FRAME.left, right);
  const y = scale(low, high, floor, ceiling);
  const figure = (value: number): string => value.toFixed(Math.min(9, decimals + 2));
  /** A step line: each value holds for its point to both sides. */
  const stepped = (of: (one: Line) => number | null, stroke: string, dash?: string): string =>
    path(
      lines.flatMap<Place | null>((one, i) => {
        const value = one && of(one);
        return value === null
          ? [null]
          : [
              [x(i - 0.5), y(value)],
              [x(i + 0.5), y(value)],
            ];
      }),
      { stroke, 'stroke-width': 0.7, ...(dash ? { 'stroke-dasharray': dash } : {}) },
    );
  const last = lines.findLast((one) => one !== null);
  const named = (name: string, value: number | null): string =>
    value === null ? '' : words(right + 4, y(value) + 2.5, `${name} ${figure(value)}`, 'start', { fill: INK.faint });
  const starts = points.flatMap((point, i) =>
    point.starts.length > 0 ? [{ i, why: point.starts.map(startText).join('·') }] : [],
  );
  const zones = panel === 'location' && hasZones(kind) ? [-2, -1, 1, 2] : [];
  const every = Math.max(1, Math.ceil(points.length / MOST_POSITIONS));
  return [
    ...zones.map((n) => stepped(({ cl, sigma }) => cl + n * sigma, INK.line, '1 2')),
    stepped(({ ucl }) => ucl, INK.limit, '4 2'),
    stepped(({ cl }) => cl, INK.faint),
    stepped(lowerLimit, INK.limit, '4 2'),
    ...(last ? [named('UCL', last.ucl), named('CL', last.cl), named('LCL', lowerLimit(last))] : []),
    line(FRAME.left, floor, right, floor, { stroke: INK.faint, 'stroke-width': 0.5 }),
    line(FRAME.left, floor, FRAME.left, ceiling, { stroke: INK.faint, 'stroke-width': 0.5 }),
    letterOf(LETTERS[kind][panel], FRAME.left - 4, ceiling - 5),
    ...ticks(low, high, panel === 'location' ? 5 : 3).map((value) =>
      words(FRAME.left - 4, y(value) + 2.5, figure(value), 'end', { fill: INK.faint, size: 6.5 }),
    ),
    ...points.flatMap(({ position }, i) =>
      i % every === 0 && position !== null
        ? [words(x(i), floor + 9, String(position), 'middle', { fill: INK.faint, size: 6.5 })]
        : [],
    ),
    ...starts.map(({ i }) => line(x(i - 0.5), floor, x(i - 0.5), ceiling, { stroke: INK.line, 'stroke-width': 0.7 })),
    ...(panel === 'location' && starts.length <= MOST_START_WORDS
      ? starts.map(({ i, why }) => words(x(i - 0.5) + 1, ceiling - 3, why, 'start', { fill: INK.faint, size: 6 }))
      : []),
    path(
      points.map((point, i) => {
        const value = valueOf(point, panel);
        return value === null ? null : [x(i), y(value)];
      }),
      { stroke: INK.drawn, 'stroke-width': 0.8 },
    ),
    ...points.flatMap((point, i) => {
      const value = valueOf(point, panel);
      if (value === null) return [];
      const rules = point.signals[panel];
      if (rules.length === 0) return points.length > FEW_POINTS ? [] : [circle(x(i), y(value), 1.4, INK.drawn)];
      // One below the other towards the middle, where there is room.
      const [first, step] = value > (low + high) / 2 ? [9, RULE_HEIGHT] : [-5, -RULE_HEIGHT];
      return [
        diamond(x(i), y(value), 3.2, INK.limit),
        ...rules.map((rule, n) =>
          words(x(i), y(value) + first + n * step, rule, 'middle', { fill: INK.limit, size: 6 }),
        ),
      ];
    }),
  ];
}

/** A control chart as it is printed, with the panel of the spread below where there is one. */
export function chartSvg(what: Drawing): string {
  const hasSpread = what.points.some(({ spread }) => spread !== null);
  const height = HEIGHTS.location + (hasSpread ? HEIGHTS.spread : 0);
  return drawing(WIDTH, height, [
    ...panelParts(what, 'location', 0),
    ...(hasSpread ? panelParts(what, 'spread', HEIGHTS.location) : []),
  ]);
}
