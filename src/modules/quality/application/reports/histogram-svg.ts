import { INK } from '#platform/paper';
import { drawing, line, path, rectangle, scale, ticks, words, type Frame } from '#platform/svg';
import type { CapabilityFindings } from '../../domain/charts/study';

const WIDTH = 290;
const HEIGHT = 158;
const FRAME: Frame = { left: 26, right: 12, top: 14, bottom: 18 };
const BELL_STEPS = 60;

/** Bars of a study with the bell of the same mean and deviation, the limits of the drawing and the target. */
export function histogramSvg({ histogram, lsl, usl, target }: CapabilityFindings, decimals: number): string | null {
  if (!histogram) return null;
  const { start, width, counts, mean, s } = histogram;
  const end = start + width * counts.length;
  const low = Math.min(start, lsl ?? start) - width;
  const high = Math.max(end, usl ?? end) + width;
  const total = counts.reduce((sum, count) => sum + count, 0);
  const bell = (x: number): number =>
    (total * width * Math.exp(-((x - mean) ** 2) / (2 * s * s))) / (s * Math.sqrt(2 * Math.PI));
  const most = Math.max(...counts, s > 0 ? bell(mean) : 0);
  const [floor, ceiling] = [HEIGHT - FRAME.bottom, FRAME.top];
  const x = scale(low, high, FRAME.left, WIDTH - FRAME.right);
  const y = scale(0, most, floor, ceiling);
  const bars = counts.map((count, i) => {
    const [from, to] = [x(start + i * width), x(start + (i + 1) * width)];
    return count === 0 ? '' : rectangle(from, y(count), Math.max(0.4, to - from - 0.4), floor - y(count), INK.bar);
  });
  const curve = Array.from({ length: s > 0 ? BELL_STEPS + 1 : 0 }, (_, i): [number, number] => {
    const value = low + ((high - low) * i) / BELL_STEPS;
    return [x(value), y(bell(value))];
  });
  const limit = (name: string, value: number | null, dash: string): string =>
    value === null
      ? ''
      : line(x(value), ceiling - 3, x(value), floor, {
          stroke: INK.limit,
          'stroke-width': 0.8,
          'stroke-dasharray': dash,
        }) + words(x(value), ceiling - 5, name, 'middle', { fill: INK.limit });
  const across = ticks(low, high, 5).map((value) =>
    words(x(value), floor + 10, value.toFixed(Math.min(6, decimals)), 'middle', { fill: INK.faint }),
  );
  const up = ticks(0, most, 3)
    .filter((count) => Number.isInteger(count))
    .map((count) => words(FRAME.left - 4, y(count) + 2.5, String(count), 'end', { fill: INK.faint }));
  const axes = [
    line(FRAME.left, floor, WIDTH - FRAME.right, floor, { stroke: INK.faint, 'stroke-width': 0.5 }),
    line(FRAME.left, floor, FRAME.left, ceiling, { stroke: INK.line, 'stroke-width': 0.5 }),
  ];
  return drawing(WIDTH, HEIGHT, [
    ...axes,
    ...bars,
    path(curve, { stroke: INK.drawn, 'stroke-width': 1 }),
    limit('LSL', lsl, '4 2'),
    limit('USL', usl, '4 2'),
    limit('T', target, '1 2'),
    ...across,
    ...up,
  ]);
}
