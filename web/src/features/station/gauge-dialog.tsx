import { useQuery } from '@tanstack/react-query';
import { Modal } from 'antd';
import { gaugeClassText } from '#libs/texts';
import { useCommand } from '../../shared/api/use-command';
import { useName } from '../../shared/floor/use-name';
import { useText } from '../../shared/i18n/locale-provider';
import { BigButton } from '../../shared/station/big-button';
import { ProblemAlert } from '../../shared/ui/problem-alert';
import { StateTag, ToneTag } from '../../shared/ui/state-tag';
import { QueryView } from '../../shared/ui/states';
import { fetchGauges, gaugesKey, takeGauge, type GaugeChoices } from './api';
import { BadgeField } from './badge-field';
import styles from './station.module.css';

interface DialogProps {
  readonly inspectionId: string;
  readonly onChanged: () => Promise<void>;
  readonly onClose: () => void;
}

type Choice = GaugeChoices['choices'][number];

/** Takes a gauge by scan or touch, once for the inspection. */
export function GaugeDialog({ inspectionId, onChanged, onClose }: DialogProps) {
  const t = useText();
  const nameOf = useName();
  const query = useQuery({
    queryKey: gaugesKey(inspectionId),
    queryFn: ({ signal }) => fetchGauges(inspectionId, signal),
  });
  const command = useCommand((code: string, key: string) => takeGauge(inspectionId, code, key), {
    invalidates: [gaugesKey(inspectionId)],
    onDone: ({ items }) => {
      void onChanged();
      if (items.every(({ toChoose }) => !toChoose)) onClose();
    },
  });
  const say = ({ status, condition }: Choice) =>
    status === 'in-use' ? (
      <ToneTag
        tone={condition === 'valid' ? 'ok' : condition === 'due-soon' ? 'hold' : 'fault'}
        text={t(`gauge-condition.${condition}`)}
        size="large"
        bare
      />
    ) : (
      <StateTag lifecycle="gauge" state={status} size="large" bare />
    );
  return (
    <Modal open title={t('web.station.gauges')} footer={null} onCancel={onClose} width={820} destroyOnHidden>
      <BadgeField
        label={t('web.station.gauges.scan')}
        busy={command.isPending}
        onScan={(code) => command.mutate(code)}
      />
      <ProblemAlert error={command.error} />
      <QueryView query={query}>
        {({ items }) =>
          items.map(({ gaugeClass, code, choices }) => (
            <section key={gaugeClass} className={styles.dialogPart}>
              <h3 className={styles.toolClass}>{gaugeClassText(t, gaugeClass)}</h3>
              <ul className={styles.toolList}>
                {choices.map((gauge) => (
                  <li key={gauge.id} className={styles.toolRow}>
                    <div className={styles.toolWords}>
                      <strong translate="no">{gauge.code}</strong>
                      <span>
                        {nameOf(gauge)} <span translate="no">{gauge.measuringRange}</span>
                      </span>
                      {gauge.dueOn && <span>{t('web.station.gauges.good-until', { day: gauge.dueOn })}</span>}
                    </div>
                    {say(gauge)}
                    {gauge.code === code ? (
                      <strong>{t('web.station.gauges.taken')}</strong>
                    ) : (
                      gauge.usable && (
                        <BigButton busy={command.isPending} onClick={() => command.mutate(gauge.code)}>
                          {t('web.station.gauges.take')}
                        </BigButton>
                      )
                    )}
                  </li>
                ))}
              </ul>
              {choices.every(({ usable }) => !usable) && <p className={styles.hint}>{t('web.station.gauges.none')}</p>}
            </section>
          ))
        }
      </QueryView>
    </Modal>
  );
}
