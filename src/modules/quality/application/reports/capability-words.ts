import { hasText } from '#libs/texts';
import { NOTHING } from '#platform/paper';
import type { CapabilityReportInput, StudiedCharacteristic } from './capability-input';
import { ReportWords } from './report-words';

/** What is said of a study, in one language. */
export class CapabilityWords extends ReportWords {
  /** The grade, or why there is none. */
  verdict({ findings: { grade, missing } }: StudiedCharacteristic): string {
    if (grade) return this.t(`spc.study.grade.${grade}`);
    if (!missing) return NOTHING;
    const key = `error.${missing.code}`;
    return hasText(key) ? this.t(key, missing.params) : missing.code;
  }

  answer(met: boolean | null): string {
    return this.t(met === null ? 'spc.study.unknown' : met ? 'spc.study.met' : 'spc.study.not-met');
  }

  window({ from, to }: CapabilityReportInput): string {
    if (from && to) return `${from} – ${to}`;
    if (from) return this.t('quality-report.since', { from });
    return to ? this.t('quality-report.until', { to }) : this.t('quality-report.all-time');
  }
}
