import { useText } from '../../shared/i18n/locale-provider';
import { ToneTag } from '../../shared/ui/state-tag';
import type { StationJob } from './api';
import { isBeforeStart, isOver } from './stages';
import styles from './station.module.css';
import { useJobTeam } from './team-roles';

/** To somebody the job is not for, once it has begun: whose it is, and what may still be done here. */
export function HelperCard({ view }: { readonly view: StationJob }) {
  const { job, gates } = view;
  const t = useText();
  const team = useJobTeam(job.id, job.workUnitId);
  const isClosed = (code: string): boolean => gates.some((gate) => gate.code === code && !gate.open);
  if (isBeforeStart(view) || isOver(view)) return null;
  if (isClosed('team')) return <Words text={t('web.station.helper.other-team')} />;
  if (!isClosed('assigned')) return null;
  const names = team?.assignment.people.map(({ name }) => name ?? t('web.station.people.other')).join('、') ?? '';
  return <Words text={t('web.station.helper.given', { names })} />;
}

function Words({ text }: { readonly text: string }) {
  return (
    <p className={styles.helper} role="note">
      <ToneTag tone="ready" size="large" bare text={text} />
    </p>
  );
}
