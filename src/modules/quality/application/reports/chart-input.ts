import type { Locale } from '#libs/texts';
import type { FontFiles } from '#platform/pdf';
import type { Line, Rule } from '#libs/spc';
import type { Panel, SpcSignal } from '../../domain/charts/chart';
import type { DrawnPoint } from '../charts/chart-picture';
import type { StudiedCharacteristic } from './capability-input';

/** A point with the lines that judge it; null before any limits were frozen. */
export interface PrintedPoint extends Omit<DrawnPoint, 'at'> {
  /** By the clock of the site. */
  readonly at: string;
  readonly lines: Readonly<Record<Panel, Line | null>> | null;
}

export type PrintedSignal = Pick<
  SpcSignal,
  'rule' | 'panel' | 'status' | 'value' | 'points' | 'cause' | 'note' | 'action' | 'result'
> & {
  readonly at: string;
  /** The rule as it judged then. */
  readonly judgedBy: Rule | null;
};

/** What one chart is printed from, in a thread of its own. */
export interface ChartPrintInput extends Pick<StudiedCharacteristic, 'chart' | 'material' | 'workUnit'> {
  readonly format: 'pdf' | 'xlsx';
  readonly locale: Locale;
  readonly fonts: FontFiles;
  readonly generatedAt: string;
  /** Revision of the limits that hold now; null while there are none. */
  readonly revision: number | null;
  readonly preliminary: boolean;
  /** Points of the window; those drawn are among them. */
  readonly total: number;
  readonly points: readonly PrintedPoint[];
  readonly signals: readonly PrintedSignal[];
}
