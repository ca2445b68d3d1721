import { ColumnWidthOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { gaugeClassText } from '#libs/texts';
import { useText } from '../../shared/i18n/locale-provider';
import { BigButton } from '../../shared/station/big-button';
import type { Inspection } from './api';
import { GaugeDialog } from './gauge-dialog';
import styles from './station.module.css';

interface BarProps {
  readonly inspection: Inspection;
  readonly onChanged: () => Promise<void>;
  /** Where it stands; it takes a line of its own only while something is to be chosen. */
  readonly place: 'head' | 'below';
}

/** With what the inspection is measured, in a line; nothing where its plan asks for no gauge the school has. */
export function GaugeBar({ inspection, onChanged, place }: BarProps) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const shown = inspection.gauges.filter(({ code, toChoose }) => code !== null || toChoose);
  if (shown.length === 0) return null;
  const missing = shown.filter(({ toChoose }) => toChoose).map(({ gaugeClass }) => gaugeClassText(t, gaugeClass));
  if (missing.length > 0 !== (place === 'below')) return null;
  return (
    <section className={place === 'head' ? styles.gaugeHead : styles.gaugeBar} aria-label={t('web.station.gauges')}>
      <ColumnWidthOutlined aria-hidden="true" />
      <div className={styles.bannerWords}>
        {missing.length > 0 && (
          <strong className={styles.gaugeNeeded}>
            {t('web.station.gauges.needed', { gauges: missing.join('、') })}
          </strong>
        )}
        <span className={styles.gaugesTaken}>
          {shown.flatMap(({ gaugeClass, code, dueOn }) =>
            code === null
              ? []
              : [
                  <span key={gaugeClass}>
                    <span translate="no">{code}</span>
                    {dueOn && <small>{t('web.station.gauges.good-until', { day: dueOn })}</small>}
                  </span>,
                ],
          )}
        </span>
      </div>
      <BigButton kind={missing.length > 0 ? 'primary' : 'plain'} onClick={() => setOpen(true)}>
        {t(missing.length > 0 ? 'web.station.gauges.choose' : 'web.station.gauges.change')}
      </BigButton>
      {open && <GaugeDialog inspectionId={inspection.id} onChanged={onChanged} onClose={() => setOpen(false)} />}
    </section>
  );
}
