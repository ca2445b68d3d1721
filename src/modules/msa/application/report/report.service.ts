import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { DomainError } from '#libs/kernel';
import { createTranslator, type Locale } from '#libs/texts';
import type { Principal } from '#platform/auth';
import { FloorClock } from '#platform/clock';
import { Compute } from '#platform/compute';
import { Settings } from '#platform/config';
import { fontFiles } from '#platform/pdf';
import { decimalsOf } from '../../domain/typed-reading';
import { StudyQueries, type MsaStudyView } from '../study.queries';
import type { ReportFormat, StudyReportInput } from './report-document';
import { dataSheet, figures, preconditions, varianceTable } from './report-sections';

/** A study that was evaluated, as an Excel workbook or a PDF in one language. */
@Injectable()
export class StudyReports {
  constructor(
    private readonly queries: StudyQueries,
    private readonly compute: Compute,
    private readonly settings: Settings,
    private readonly floor: FloorClock,
  ) {}

  /** @throws DomainError not-found `entity.not-found`; conflict `measurement-study.not-evaluated` */
  async file(
    caller: Principal,
    id: string,
    format: ReportFormat,
    locale: Locale,
  ): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const study = await this.queries.one(caller, id);
    const { evaluation } = await this.queries.results(caller, id);
    if (!evaluation) throw new DomainError('conflict', 'measurement-study.not-evaluated');
    const t = createTranslator(locale);
    const digits = decimalsOf(study.resolution);
    const reports = [evaluation.averageAndRange, evaluation.anova].flatMap((one) => one?.report ?? []);
    const letters = study.appraisers.map(({ letter }) => letter);
    const input: StudyReportInput = {
      format,
      fonts: fontFiles(),
      document: {
        title: t('measurement-study.report'),
        number: study.number,
        facts: this.facts(study, locale),
        sections: [
          ...reports.map((report) => figures(t, report, digits)),
          ...(evaluation.anova ? [varianceTable(t, evaluation.anova)] : []),
          preconditions(t, evaluation),
          dataSheet(t, evaluation, letters, digits),
        ],
        generated: t('measurement-study.generated', { at: this.time(this.floor.now()) }),
        pageText: t('measurement-study.page', { page: '{page}', pages: '{pages}' }),
      },
    };
    const bytes = await this.compute.run<Uint8Array>(require.resolve('./render-study.script'), input);
    return { name: `${study.number}.${format}`, bytes: Buffer.from(bytes) };
  }

  private facts(study: MsaStudyView, locale: Locale): readonly (readonly [string, string])[] {
    const t = createTranslator(locale);
    const named = (name: string, nameEn: string): string => (locale === 'en' ? nameEn || name : name);
    const { resolution, unit, tolerance, parts, trials, appraisers } = study;
    return [
      [t('measurement-study.gauge'), `${study.gaugeCode} ${named(study.gaugeName, study.gaugeNameEn)}`],
      [t('measurement-study.resolution'), `${resolution} ${unit}`],
      [t('measurement-study.characteristic'), named(study.characteristic, study.characteristicEn)],
      [t('measurement-study.tolerance'), tolerance === null ? '' : `${tolerance} ${unit}`],
      [
        t('measurement-study.appraisers'),
        appraisers.map(({ letter, name }) => (name ? `${letter} ${name}` : letter)).join(locale === 'en' ? ', ' : '、'),
      ],
      [t('measurement-study.size'), t('measurement-study.size.of', { parts, trials })],
      [t('measurement-study.evaluated-at'), study.evaluatedAt ? this.time(study.evaluatedAt) : ''],
    ];
  }

  private time(at: Date): string {
    return DateTime.fromJSDate(at, { zone: this.settings.get('zone') }).toFormat('yyyy-MM-dd HH:mm');
  }
}
