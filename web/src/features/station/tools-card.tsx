import { ToolOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { lifeTone } from '../../shared/floor/life-bar';
import { useText } from '../../shared/i18n/locale-provider';
import { useLiveQuery } from '../../shared/realtime/use-live-query';
import { BigButton } from '../../shared/station/big-button';
import { useHeldEntries } from '../../shared/station/use-outbox';
import { fetchTools, toolsKey, type StationJob } from './api';
import { withHeldTools } from './held-tools';
import styles from './station.module.css';
import { ToolsDialog } from './tools-dialog';

/** The tools of a job in a line: what is missing, what nears its end; nothing when the operation needs none. */
export function ToolsCard({ job }: { readonly job: StationJob['job'] }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const query = useLiveQuery(toolsKey(job.id), (signal) => fetchTools(job.id, signal), [`work-unit:${job.workUnitId}`]);
  const held = useHeldEntries();
  const needs = withHeldTools(job.id, query.data?.items ?? [], held);
  if (needs.length === 0) return null;
  const missing = needs.filter((need) => need.missing > 0);
  const here = needs.flatMap((need) => need.here);
  const hints = here.flatMap((tool) => {
    if (tool.status === 'worn') return [t('web.station.tools.worn', { code: tool.code })];
    return lifeTone(tool) === 'hold' ? [t('web.station.tools.warned', { code: tool.code })] : [];
  });
  const short = missing.map(({ toolClass, missing: count }) => `${toolClass} × ${count}`).join('、');
  return (
    <section className={styles.handOver} aria-label={t('web.station.tools')}>
      <ToolOutlined aria-hidden="true" />
      <div className={styles.bannerWords}>
        <strong>{t('web.station.tools')}</strong>
        <span>
          {missing.length > 0 ? t('web.station.tools.missing', { tools: short }) : t('web.station.tools.complete')}
        </span>
        {hints.map((hint) => (
          <span key={hint}>{hint}</span>
        ))}
      </div>
      <BigButton onClick={() => setOpen(true)}>{t('web.station.tools.open')}</BigButton>
      {open && <ToolsDialog job={job} needs={needs} onClose={() => setOpen(false)} />}
    </section>
  );
}
