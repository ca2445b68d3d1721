import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api } from '../../shared/api/client';
import { newIdempotencyKey } from '../../shared/api/idempotency-key';
import { useCan } from '../../shared/api/session';
import { useText } from '../../shared/i18n/locale-provider';
import { ConfirmAction } from '../../shared/ui/confirm-action';
import { Panel } from '../../shared/ui/panel';
import { QueryView } from '../../shared/ui/states';
import { ToneTag } from '../../shared/ui/state-tag';
import { TimeText } from '../../shared/ui/time-text';
import { fetchSeverities, SEVERITIES_KEY, SEVERITY_TONES, type ClassSeverity } from './api';
import styles from './lot-inspection.module.css';

function Actions({ one }: { readonly one: ClassSeverity }) {
  const t = useText();
  const can = useCan();
  const queries = useQueryClient();
  if (!can('sampling-severity.switch')) return null;
  const send = async (what: string, note: string | null): Promise<void> => {
    await api.post(`/sampling-severities/${one.id}/${what}`, { note }, { idempotencyKey: newIdempotencyKey() });
    await queries.invalidateQueries({ queryKey: SEVERITIES_KEY });
  };
  const { severity } = one.state;
  return (
    <>
      {one.mayBeReduced && (
        <ConfirmAction
          size="small"
          label={t('web.lot-inspection.severity.reduce')}
          description={t('web.lot-inspection.severity.reduce.hint')}
          reason="required"
          onConfirm={(note) => send('reduce', note)}
        />
      )}
      {severity === 'reduced' && (
        <ConfirmAction
          size="small"
          label={t('web.lot-inspection.severity.normalise')}
          reason="required"
          onConfirm={(note) => send('normalise', note)}
        />
      )}
      {severity === 'discontinued' && (
        <ConfirmAction
          size="small"
          label={t('web.lot-inspection.severity.resume')}
          description={t('web.lot-inspection.severity.resume.hint')}
          reason="required"
          onConfirm={(note) => send('resume', note)}
        />
      )}
    </>
  );
}

/** How far a class is from its next switch. */
function Standing({ one: { state, scoreNeeded } }: { readonly one: ClassSeverity }) {
  const t = useText();
  const lots = state.recent
    .map((accepted) => t(accepted ? 'lot-verdict.accepted' : 'lot-verdict.not-accepted'))
    .join(' · ');
  return (
    <p className={styles.muted}>
      {state.recent.length > 0 && t('web.lot-inspection.severity.recent', { count: state.recent.length, lots })}{' '}
      {state.severity === 'normal' &&
        t('web.lot-inspection.severity.score', { score: state.score, needed: scoreNeeded })}
      {state.severity === 'tightened' && t('web.lot-inspection.severity.refused', { count: state.refusedOnTightened })}
    </p>
  );
}

function Switches({ one: { switches } }: { readonly one: ClassSeverity }) {
  const t = useText();
  if (switches.length === 0) return <p className={styles.muted}>{t('web.lot-inspection.severity.none')}</p>;
  return (
    <ol className={styles.switches}>
      {switches.map(({ id, from, to, reason, note, inspectionId, inspectionNumber, changedAt }) => (
        <li key={id}>
          <TimeText at={changedAt} show="datetime" />{' '}
          <strong>
            {t('web.lot-inspection.severity.change', {
              from: t(`sampling.severity.${from}`),
              to: t(`sampling.severity.${to}`),
            })}
          </strong>{' '}
          {t(`sampling.reason.${reason}`)}{' '}
          {inspectionId && (
            <Link to={`/lot-inspections/${inspectionId}`} translate="no">
              {inspectionNumber}
            </Link>
          )}{' '}
          {note && <span translate="no">{note}</span>}
        </li>
      ))}
    </ol>
  );
}

interface SeverityPanelProps {
  readonly materialId: string;
  /** Of this series only; absent: all of the material. */
  readonly series?: Pick<ClassSeverity, 'kind' | 'supplier'>;
}

/** Where each class stands, and every switch with its reason. */
export function SeverityPanel({ materialId, series }: SeverityPanelProps) {
  const t = useText();
  const query = useQuery({
    queryKey: [...SEVERITIES_KEY, materialId],
    queryFn: ({ signal }) => fetchSeverities(materialId, signal),
  });
  return (
    <Panel title={t('web.lot-inspection.severity')}>
      <QueryView query={query} compact>
        {({ items }) => {
          const shown = items.filter(
            ({ kind, supplier }) => !series || (kind === series.kind && supplier === series.supplier),
          );
          if (shown.length === 0) return <p className={styles.muted}>{t('web.lot-inspection.severity.empty')}</p>;
          return shown.map((one) => (
            <section key={one.id} className={styles.class}>
              <div className={styles.head}>
                <strong>{t(`defect-class.${one.class}`)}</strong>
                <ToneTag
                  tone={SEVERITY_TONES[one.state.severity]}
                  text={t(`sampling.severity.${one.state.severity}`)}
                />
                {!series && (
                  <span className={styles.muted}>
                    {t(`lot-inspection-kind.${one.kind}`)} <span translate="no">{one.supplier}</span>
                  </span>
                )}
                <Actions one={one} />
              </div>
              <Standing one={one} />
              <Switches one={one} />
            </section>
          ));
        }}
      </QueryView>
    </Panel>
  );
}
