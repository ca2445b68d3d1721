import { Injectable } from '@nestjs/common';
import { thinOut } from '#libs/spc';
import type { ControlChart, SpcSignal } from '../../domain/charts/chart';
import { codesAt, rulesAt, type Ruling } from '../../domain/charts/judging';
import { ChartRepository } from '../../persistence/charts/chart.repository';
import { PointRepository, type PointColumns, type PointRow } from '../../persistence/charts/point.repository';
import { SignalRepository } from '../../persistence/charts/signal.repository';
import { ChartBlocks } from './chart-blocks';

/** A point as a page draws it. */
export interface DrawnPoint {
  readonly id: number;
  /** 1, 2, … in the whole chart; null when it has just been added and nobody has counted. */
  readonly position: number | null;
  readonly at: string;
  readonly readings: readonly number[];
  /** Mean, value, count, share, EWMA or upper sum. */
  readonly location: number;
  /** Range, standard deviation, moving range or lower sum. */
  readonly spread: number | null;
  /** Codes of the rules whose pattern ends here. */
  readonly signals: { readonly location: readonly string[]; readonly spread: readonly string[] };
  /** Why no rule looks back over this point: `order`, `unit`, `tool`, `limits`. */
  readonly starts: readonly string[];
  readonly workUnitId: string | null;
}

export interface ChartPicture {
  /** How many points the window has, and how many of them are drawn. */
  readonly total: number;
  readonly points: readonly DrawnPoint[];
  /** Marked points that did not find room. */
  readonly marksLeftOut: number;
  readonly signals: readonly SpcSignal[];
  readonly tools: readonly { readonly at: string; readonly tool: string; readonly workUnitId: string }[];
}

export interface PictureWindow {
  readonly from: Date | null;
  readonly to: Date | null;
  /** The newest ones only, instead of a window of time. */
  readonly newest: number | null;
  readonly most: number;
}

const MOST_SIGNALS = 500;

export function toDrawn(rulings: readonly Ruling[], row: PointRow, position: number | null): DrawnPoint {
  const rules = rulesAt(rulings, row.at);
  return {
    id: row.id,
    position,
    at: row.at.toISOString(),
    readings: row.readings,
    location: row.location,
    spread: row.spread,
    signals: { location: codesAt(rules, row.marks, 'location'), spread: codesAt(rules, row.marks, 'spread') },
    starts: row.starts,
    workUnitId: row.workUnitId,
  };
}

/** What a page gets of a chart: never more points than it can draw, with the extremes and the signals among them. */
@Injectable()
export class ChartPictures {
  constructor(
    private readonly charts: ChartRepository,
    private readonly points: PointRepository,
    private readonly blocks: ChartBlocks,
    private readonly signals: SignalRepository,
  ) {}

  async of(chart: ControlChart, { from, to, newest, most }: PictureWindow): Promise<ChartPicture> {
    const start = newest === null ? from : await this.points.startOfNewest(chart.id, newest);
    const stretch = await this.blocks.stretch(chart.id, start, to);
    const { indexes, marksLeftOut } = chosen(stretch, most);
    const positions = new Map([...indexes].map((index) => [stretch.ids[index] ?? 0, stretch.positions[index] ?? 0]));
    const rows = await this.points.byIds(chart.id, [...positions.keys()]);
    const [first, last] = [rows[0], rows.at(-1)];
    const rulings = await this.charts.rulings(chart.id);
    const units = [...new Set(rows.flatMap(({ workUnitId }) => workUnitId ?? []))];
    return {
      total: stretch.total,
      marksLeftOut: marksLeftOut + stretch.marksUnseen,
      points: rows.map((row) => toDrawn(rulings, row, positions.get(row.id) ?? null)),
      signals: first && last ? await this.signals.between(chart.id, first.firstAt, last.at, MOST_SIGNALS) : [],
      tools: (first && last ? await this.charts.marks(units, first.at, last.at) : []).map((mark) => ({
        ...mark,
        at: mark.at.toISOString(),
      })),
    };
  }
}

/** Extremes of both panels, each with half of the room when not everything finds any. */
function chosen(
  { location, spread, marks }: PointColumns,
  most: number,
): { indexes: Iterable<number>; marksLeftOut: number } {
  if (location.length <= most) return thinOut(location, marks, most);
  const half = Math.floor(most / 2);
  const upper = thinOut(location, marks, half);
  const lower = thinOut(spread, new Int32Array(marks.length), half);
  return {
    indexes: new Set([...upper.indexes, ...lower.indexes].sort((a, b) => a - b)),
    marksLeftOut: upper.marksLeftOut,
  };
}
