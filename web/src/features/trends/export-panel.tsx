import { DownloadOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Progress, Select } from 'antd';
import { useState } from 'react';
import { apiUrl } from '../../shared/api/client';
import { useCommand } from '../../shared/api/use-command';
import type { WorkUnit } from '../../shared/floor/types';
import { formatTime } from '../../shared/i18n/format-time';
import { useLocale } from '../../shared/i18n/locale-provider';
import { useZone } from '../../shared/i18n/use-clock';
import type { Span } from '../../shared/trend/api';
import { Panel } from '../../shared/ui/panel';
import { problemText, ProblemAlert } from '../../shared/ui/problem-alert';
import { cancelExport, EXPORT_KEY, fetchExport, requestExport, type TelemetryExport } from './api';
import styles from './trends.module.css';

const LEVELS = ['raw', 'minute', 'hour'] as const;
type Level = (typeof LEVELS)[number];

const POLL_MS = 500;

interface ExportPanelProps {
  readonly unit: WorkUnit;
  readonly keys: readonly string[];
  /** What the chart shows now. */
  readonly span: Span;
}

function Making({ id, onGone }: { readonly id: string; readonly onGone: () => void }) {
  const { t } = useLocale();
  const query = useQuery({
    queryKey: [...EXPORT_KEY, id],
    queryFn: ({ signal }) => fetchExport(id, signal),
    refetchInterval: ({ state }) => (state.data && state.data.state !== 'making' ? false : POLL_MS),
  });
  const cancel = useCommand<string, TelemetryExport>(cancelExport, { invalidates: [EXPORT_KEY], onDone: onGone });
  const made = query.data;
  if (!made) return null;
  if (made.state === 'failed' && made.error) return <span role="alert">{problemText(made.error, t)}</span>;
  if (made.state === 'ready' && made.fileId) {
    return (
      <Button type="primary" icon={<DownloadOutlined />} href={apiUrl(`/files/${made.fileId}`)}>
        {t('web.trends.export.save')}
      </Button>
    );
  }
  const percent = made.rowsTotal === 0 ? 0 : Math.min(99, Math.floor((made.rowsDone / made.rowsTotal) * 100));
  return (
    <>
      <Progress percent={percent} className={styles.progress} aria-label={t('web.trends.export.progress')} />
      <Button loading={cancel.isPending} onClick={() => cancel.mutate(id)}>
        {t('web.cancel')}
      </Button>
    </>
  );
}

/** Takes what the chart shows out as a file for a spreadsheet. */
export function ExportPanel({ unit, keys, span }: ExportPanelProps) {
  const { t, locale } = useLocale();
  const zone = useZone();
  const [level, setLevel] = useState<Level>('raw');
  const [making, setMaking] = useState<string | null>(null);
  const request = useCommand(
    (how: Level, key) => requestExport(unit.id, { tags: keys, span, level: how, locale }, key),
    { onDone: ({ id }) => setMaking(id) },
  );
  const [from, to] = span;
  return (
    <Panel title={t('web.trends.export')}>
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
        {making && <Making key={making} id={making} onGone={() => setMaking(null)} />}
      </div>
      <ProblemAlert error={request.error} />
    </Panel>
  );
}
