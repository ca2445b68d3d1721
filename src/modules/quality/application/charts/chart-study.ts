import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { groupBy } from '#libs/kernel';
import { probabilityPlot, type ProbabilityPoint } from '#libs/spc';
import type { ControlChart } from '../../domain/charts/chart';
import { findingsOf, studiedValues, type CapabilityFindings } from '../../domain/charts/study';
import { PointRepository } from '../../persistence/charts/point.repository';

export interface ChartStudy extends CapabilityFindings {
  readonly probability: readonly ProbabilityPoint[];
}

/** A window of time; null: without an end on that side. Both ends belong to it. */
export interface StudyWindow {
  readonly from: Date | null;
  readonly to: Date | null;
}

const MOST_POINTS = 2000;
const MOST_DOTS = 200;
/** Charts whose points are held in memory together. */
const BATCH = 50;

const ends = ({ from, to }: StudyWindow): [Date, Date] => [from ?? new Date(0), to ?? new Date(8.64e15)];

/** Capability of what charts show, with what must hold for it. */
@Injectable()
export class ChartStudies {
  constructor(private readonly points: PointRepository) {}

  async of(chart: ControlChart, window: StudyWindow): Promise<ChartStudy> {
    const rows = await this.points.between(chart.id, ...ends(window), MOST_POINTS);
    const values = studiedValues(chart, rows);
    return {
      ...findingsOf(chart, rows),
      probability: values.length === 0 ? [] : probabilityPlot(values, MOST_DOTS),
    };
  }

  /** The same of many charts, one after another in their order; the others have a turn between two of them. */
  async *ofMany(charts: readonly ControlChart[], window: StudyWindow): AsyncGenerator<CapabilityFindings> {
    for (let first = 0; first < charts.length; first += BATCH) {
      const batch = charts.slice(first, first + BATCH);
      const ids = batch.map(({ id }) => id);
      const rows = groupBy(await this.points.ofCharts(ids, ...ends(window), MOST_POINTS), ({ chartId }) => chartId);
      for (const chart of batch) {
        yield findingsOf(chart, rows.get(chart.id) ?? []);
        await setImmediate();
      }
    }
  }
}
