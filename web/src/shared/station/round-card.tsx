import { CheckSquareOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { api, type Page } from '../api/client';
import { useCommand } from '../api/use-command';
import { requestMaintenance, type RoundDue } from '../floor/maintenance';
import { useLocale } from '../i18n/locale-provider';
import { useLiveQuery } from '../realtime/use-live-query';
import { ProblemAlert } from '../ui/problem-alert';
import { BigButton } from './big-button';
import { RoundDialog } from './round-dialog';
import styles from './round-card.module.css';

interface CardProps {
  readonly workUnitId: string;
  /** Somebody is there who can make it. */
  readonly canCheck: boolean;
}

const roundsKey = (workUnitId: string): readonly string[] => ['station', 'rounds', workUnitId];

/** What was not good, and the button that asks for a repair of it. */
function Findings({ due }: { readonly due: RoundDue }) {
  const { locale, t } = useLocale();
  const { round, workUnitId, period } = due;
  const bad = round?.answers.filter(({ ok }) => !ok) ?? [];
  const items = bad.map(({ text, textEn }) => (locale === 'zh-CN' ? text : textEn)).join('、');
  const repair = useCommand((originId: string, key) =>
    requestMaintenance(
      { workUnitId, origin: 'round', originId, title: t('web.maintenance.rounds.repair', { items }).slice(0, 200) },
      key,
    ),
  );
  return (
    <>
      <span>{t('web.station.round.bad', { period: t(`round-period.${period}`), items })}</span>
      <ProblemAlert error={repair.error} />
      {repair.data ? (
        <span>{t('web.station.round.repaired', { number: repair.data.number })}</span>
      ) : (
        <BigButton busy={repair.isPending} onClick={() => round && repair.mutate(round.id)}>
          {t('web.station.round.repair')}
        </BigButton>
      )}
    </>
  );
}

/** The inspection rounds of this shift, day and week at the station; nothing where none is due. */
export function RoundCard({ workUnitId, canCheck }: CardProps) {
  const { t } = useLocale();
  const [open, setOpen] = useState<RoundDue | null>(null);
  const query = useLiveQuery(
    roundsKey(workUnitId),
    (signal) => api.get<Page<RoundDue>>(`/work-units/${workUnitId}/inspection-rounds`, { signal }),
    [`work-unit:${workUnitId}`],
  );
  const due = query.data?.items ?? [];
  const shown = due.filter(({ round }) => round?.status !== 'good');
  if (shown.length === 0) return null;
  return (
    <section className={styles.card} aria-label={t('web.station.round')}>
      <CheckSquareOutlined className={styles.art} aria-hidden="true" />
      <div className={styles.words}>
        <strong>{t('web.station.round')}</strong>
        {shown.map((one) => (
          <div key={one.period} className={styles.line}>
            {one.round ? (
              <Findings due={one} />
            ) : (
              <>
                <span>
                  {t('web.station.round.open', { period: t(`round-period.${one.period}`), count: one.items.length })}
                </span>
                {canCheck && <BigButton onClick={() => setOpen(one)}>{t('web.station.round.begin')}</BigButton>}
              </>
            )}
          </div>
        ))}
      </div>
      {open && <RoundDialog due={open} invalidates={roundsKey(workUnitId)} onClose={() => setOpen(null)} />}
    </section>
  );
}
