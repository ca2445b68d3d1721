import { Button, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useCommand } from '../../shared/api/use-command';
import type { WorkUnit } from '../../shared/floor/types';
import { formatTime } from '../../shared/i18n/format-time';
import { useLocale } from '../../shared/i18n/locale-provider';
import { useZone } from '../../shared/i18n/use-clock';
import { REPORT_LIST_KEY } from '../../shared/reports/api';
import { ReportProgress } from '../../shared/reports/report-progress';
import type { Span } from '../../shared/trend/api';
import { Panel } from '../../shared/ui/panel';
import { ProblemAlert } from '../../shared/ui/problem-alert';
import { requestExport } from './api';
import styles from './trends.module.css';

const LEVELS = ['raw', 'minute', 'hour'] as const;
type Level = (typeof LEVELS)[number];

interface ExportPanelProps {
  readonly unit: WorkUnit;
  readonly keys: readonly string[];
  /** What the chart shows now. */
  readonly span: Span;
}

/** Takes what the chart shows out as a file for a spreadsheet. */
export function ExportPanel({ unit, keys, span }: ExportPanelProps) {
  const { t, locale } = useLocale();
  const zone = useZone();
  const [level, setLevel] = useState<Level>('raw');
  const [making, setMaking] = useState<string | null>(null);
  const request = useCommand(
    (how: Level, key) => requestExport(unit.id, { tags: keys, span, level: how, locale }, key),
    { invalidates: [REPORT_LIST_KEY], onDone: ({ id }) => setMaking(id) },
  );
  const [from, to] = span;
  return (
    <Panel title={t('web.trends.export')} extra={<Link to="/reports">{t('web.reports.title')}</Link>}>
      <div className={styles.choice}>
        <span className={`num ${styles.quiet}`}>
          {formatTime(new Date(from), 'full', zone)} – {formatTime(new Date(to), 'full', zone)}
        </span>
        <Select<Level>
          aria-label={t('web.trends.export.level')}
          className={styles.level}
          value={level}
          onChange={setLevel}
          options={LEVELS.map((value) => ({ value, label: t(`web.trends.export.level.${value}`) }))}
        />
        <Button loading={request.isPending} onClick={() => request.mutate(level)}>
          {t('web.trends.export.make')}
        </Button>
        {making && <ReportProgress key={making} id={making} />}
      </div>
      <ProblemAlert error={request.error} />
    </Panel>
  );
}
