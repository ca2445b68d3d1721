import { useCommand } from '../../shared/api/use-command';
import { useName } from '../../shared/floor/use-name';
import { useWorkUnits } from '../../shared/floor/use-work-units';
import { useText } from '../../shared/i18n/locale-provider';
import { useLiveQuery } from '../../shared/realtime/use-live-query';
import { ConfirmAction } from '../../shared/ui/confirm-action';
import { Panel } from '../../shared/ui/panel';
import { ToneTag } from '../../shared/ui/state-tag';
import { Empty, QueryView } from '../../shared/ui/states';
import { TimeText } from '../../shared/ui/time-text';
import { StuckSignal, useTriggerText } from './fault-text';
import { clearFault, FAULTS_KEY, FAULT_TONES, fetchOpenFaults, type MachineFaultView } from './faults-api';
import styles from './faults.module.css';

/** One fault that is planned or acts: what, where, since when, and the way out. */
function OpenFault({ fault }: { readonly fault: MachineFaultView }) {
  const t = useText();
  const nameOf = useName();
  const triggerText = useTriggerText();
  const unit = useWorkUnits().data?.find(({ id }) => id === fault.workUnitId);
  const clear = useCommand((id: string, key) => clearFault(id, key), { invalidates: [FAULTS_KEY] });
  const name = t(`machine-fault.${fault.fault}.name`);
  const station = unit ? `${unit.code} ${nameOf(unit)}` : '–';
  const way = fault.beganAt ? 'clear' : 'withdraw';
  return (
    <li className={styles.open}>
      <ToneTag tone={FAULT_TONES[fault.state]} text={t(`machine-fault.state.${fault.state}`)} />
      <strong>{name}</strong>
      <span>
        <span translate="no">{unit?.code}</span> {unit && nameOf(unit)}
      </span>
      <span className={styles.words}>
        {fault.beganAt ? (
          <>
            {t('web.faults.began')} <TimeText at={fault.beganAt} />
          </>
        ) : (
          triggerText(fault)
        )}
      </span>
      {fault.signal && (
        <span className={styles.words}>
          {t('web.faults.signal')} <StuckSignal workUnitId={fault.workUnitId} signal={fault.signal} />
        </span>
      )}
      {fault.injectedByName && (
        <span className={styles.words}>
          {t('web.faults.injected-by')} {fault.injectedByName}
        </span>
      )}
      <span className={styles.space} />
      <ConfirmAction
        label={t(`web.faults.${way}`)}
        description={t(`web.faults.${way}.hint`, { fault: name, station })}
        disabled={fault.state === 'clearing'}
        onConfirm={() => clear.mutateAsync(fault.id)}
      />
    </li>
  );
}

/** What is set now, and where. */
export function OpenFaults() {
  const t = useText();
  const query = useLiveQuery([...FAULTS_KEY, 'open'], fetchOpenFaults, ['faults']);
  return (
    <Panel title={t('web.faults.open')}>
      <QueryView query={query} rows={2} compact>
        {({ items }) =>
          items.length === 0 ? (
            <Empty compact title={t('web.faults.open.empty')} hint={t('web.faults.open.hint')} />
          ) : (
            <ul className={styles.list}>
              {items.map((fault) => (
                <OpenFault key={fault.id} fault={fault} />
              ))}
            </ul>
          )
        }
      </QueryView>
    </Panel>
  );
}
