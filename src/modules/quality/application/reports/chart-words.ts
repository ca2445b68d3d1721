import { ruleText } from '#libs/texts';
import type { ChartPrintInput, PrintedSignal } from './chart-input';
import { ReportWords } from './report-words';

const STARTS = ['order', 'unit', 'tool', 'limits'] as const;

/** What is said of one chart, in one language. */
export class ChartWords extends ReportWords {
  start = (code: string): string => {
    const start = STARTS.find((one) => one === code);
    return start ? this.t(`spc.start.${start}`) : code;
  };

  /** The rule of a signal by its code and what it looked for. */
  rule({ rule, judgedBy }: PrintedSignal): string {
    return judgedBy ? `${rule} ${ruleText(this.t, judgedBy)}` : rule;
  }

  cause({ cause }: PrintedSignal): string {
    return cause ? this.t(`spc.cause.${cause}`) : '';
  }

  limits({ revision, preliminary }: ChartPrintInput): string {
    if (revision === null) return this.t('quality-report.limits.none');
    return this.t(preliminary ? 'quality-report.limits.preliminary' : 'quality-report.limits.revision', { revision });
  }

  /** How many points, and when. */
  points({ points, total }: ChartPrintInput): string {
    const span = `${points[0]?.at ?? ''} – ${points.at(-1)?.at ?? ''}`;
    const drawn = points.length;
    return drawn < total ? `${span} · ${this.t('quality-report.drawn', { drawn, total })}` : `${span} · ${total}`;
  }
}
