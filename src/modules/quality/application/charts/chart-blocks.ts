import { Injectable } from '@nestjs/common';
import { standIns } from '#libs/spc';
import { BlockRepository, type NewBlock } from '../../persistence/charts/block.repository';
import { PointRepository, type PointColumns, type PointKey } from '../../persistence/charts/point.repository';

/** Points of one block. */
const LENGTH = 128;
/** Points looked through at once, so that nobody waits for a long chart that gets its first blocks. */
const AT_ONCE = 256 * LENGTH;
/** So many blocks are read point by point: their stand-ins would be fewer than a picture has room for. */
const READ_WHOLE = 512;

/** What a picture of a window is chosen from. */
export interface Stretch extends PointColumns {
  /** 1, 2, … in the whole chart. */
  readonly positions: Float64Array;
  /** Points of the window; more than there are columns when blocks have only their stand-ins here. */
  readonly total: number;
  /** Marked points of the window that are not among the columns. */
  readonly marksUnseen: number;
}

const markedOf = (marks: Int32Array): number => marks.reduce((count, mark) => count + (mark === 0 ? 0 : 1), 0);

const joined = (...parts: readonly Float64Array[]): Float64Array =>
  Float64Array.from(parts.flatMap((part) => Array.from(part)));

/**
 * A long chart is kept twice: every point, and for each block of points those that stand for it in a picture. A picture
 * of a million points is then made of thousands. The chart is locked by who judges it.
 */
@Injectable()
export class ChartBlocks {
  constructor(
    private readonly blocks: BlockRepository,
    private readonly points: PointRepository,
  ) {}

  /** Points behind `unchanged` are not what they were; null: none is. */
  async forget(chartId: string, unchanged: PointKey | null): Promise<void> {
    await this.blocks.dropBehind(chartId, unchanged);
  }

  /** Makes blocks of the points that have none, as far as they fill one. */
  async follow(chartId: string): Promise<void> {
    for (;;) {
      const end = await this.blocks.end(chartId);
      const columns = await this.points.columns(chartId, { behind: end, most: AT_ONCE });
      const count = Math.floor(columns.ids.length / LENGTH);
      const first = end === null ? 0 : end.number + 1;
      if (count > 0)
        await this.blocks.add(
          chartId,
          Array.from({ length: count }, (_x, index) => blockOf(columns, index * LENGTH, first + index)),
        );
      if (columns.ids.length < AT_ONCE) return;
    }
  }

  /** A window as it can be drawn: every point, or of a long one what stands for its blocks and all points at its ends. */
  async stretch(chartId: string, from: Date | null, to: Date | null): Promise<Stretch> {
    const inside = await this.blocks.within(chartId, from, to);
    if (!inside || inside.last - inside.first < READ_WHOLE) return this.whole(chartId, from, to);
    const head = await this.points.columns(chartId, { from, ahead: inside.start });
    const middle = await this.blocks.standIns(chartId, inside);
    const tail = await this.points.columns(chartId, { behind: inside.end, to });
    const [start, end] = [inside.first * LENGTH, (inside.last + 1) * LENGTH];
    return {
      ids: joined(head.ids, middle.ids, tail.ids),
      location: joined(head.location, middle.location, tail.location),
      spread: joined(head.spread, middle.spread, tail.spread),
      marks: Int32Array.from([...head.marks, ...middle.marks, ...tail.marks]),
      positions: joined(
        head.ids.map((_id, index) => start - head.ids.length + index + 1),
        middle.numbers.map((number, index) => number * LENGTH + (middle.places[index] ?? 0) + 1),
        tail.ids.map((_id, index) => end + index + 1),
      ),
      total: head.ids.length + end - start + tail.ids.length,
      marksUnseen: middle.marked - markedOf(middle.marks),
    };
  }

  private async whole(chartId: string, from: Date | null, to: Date | null): Promise<Stretch> {
    const before = from === null ? 0 : await this.blocks.pointsBefore(chartId, from, LENGTH);
    const columns = await this.points.columns(chartId, { from, to });
    return {
      ...columns,
      positions: columns.ids.map((_id, index) => before + index + 1),
      total: columns.ids.length,
      marksUnseen: 0,
    };
  }
}

function blockOf({ ids, location, spread, marks }: PointColumns, from: number, number: number): NewBlock {
  const chosen = standIns([location, spread], marks, from, from + LENGTH);
  const of = (values: ArrayLike<number>): number[] => chosen.map((index) => values[index] ?? NaN);
  return {
    number,
    firstPoint: ids[from] ?? NaN,
    lastPoint: ids[from + LENGTH - 1] ?? NaN,
    marked: markedOf(marks.subarray(from, from + LENGTH)),
    places: chosen.map((index) => index - from),
    ids: of(ids),
    location: of(location),
    spread: of(spread).map((value) => (Number.isNaN(value) ? null : value)),
    marks: of(marks),
  };
}
