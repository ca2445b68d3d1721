import { useState } from 'react';
import { isDecimalString } from '#libs/kernel';
import { unitText } from '#libs/texts';
import { useName } from '../../shared/floor/use-name';
import { useText } from '../../shared/i18n/locale-provider';
import { BigButton } from '../../shared/station/big-button';
import { NumberPad } from '../../shared/station/number-pad';
import { outbox } from '../../shared/station/outbox';
import { ToleranceBand } from '../../shared/station/tolerance-band';
import { ProblemAlert } from '../../shared/ui/problem-alert';
import { ToneTag } from '../../shared/ui/state-tag';
import { ToleranceFrame } from '../../shared/ui/tolerance-frame';
import type { Inspection, StationJob } from './api';
import { BalloonButton } from './balloon-button';
import { useRefused } from './refused';
import { measurementPath, sampleKey, type Sample } from './samples';
import styles from './station.module.css';

interface MeasureOneProps {
  readonly sample: Sample;
  readonly inspection: Inspection;
  readonly view: StationJob;
  /** Nothing may be entered yet. */
  readonly closed: boolean;
  /** Handed to the outbox; `first` when it corrects nothing. */
  readonly onEntered: (first: boolean) => void;
  readonly onAnswered: () => Promise<void>;
}

/** One characteristic at one piece: the tolerance drawn, the value typed, the verdict at once. */
export function MeasureOne({ sample, inspection, view, closed, onEntered, onAnswered }: MeasureOneProps) {
  const { characteristic, piece, measured, held } = sample;
  const t = useText();
  const nameOf = useName();
  const { refused, refuse, forget } = useRefused('measure', sampleKey(sample));
  const [value, setValue] = useState(
    characteristic.kind === 'attribute' ? '' : (refused?.entered['value'] ?? measured?.entered ?? ''),
  );
  const gauge = inspection.gauges.find(({ gaugeClass }) => gaugeClass === characteristic.gaugeClass)?.code ?? null;
  const text = value.replace(/\.$/, '');
  const changed = measured === null || measured.entered !== text;
  const disabled = held || closed;
  const ready = isDecimalString(text) && changed && !disabled;

  const record = (entered: string): void => {
    forget();
    const body = {
      characteristicId: characteristic.id,
      piece,
      value: entered,
      // Said with the value: without network it arrives later, when another gauge may have been taken.
      ...(gauge ? { instrument: gauge } : {}),
      ...(measured ? { reason: 'measured-again' } : {}),
    };
    const { name, nameEn } = characteristic;
    const about = { what: 'measurement', jobId: inspection.subject.id, name, nameEn, value: entered } as const;
    outbox
      .send(measurementPath(inspection), body, onAnswered, { about, expected: sample.replaces })
      .catch((error: unknown) => refuse({ value: entered }, error));
    onEntered(measured === null);
  };
  const title = (
    <h3 className={styles.measureTitle}>
      <span className={`${styles.balloon} num`}>{characteristic.balloon}</span> {nameOf(characteristic)}
      <span className={styles.hint}>{t('web.station.piece.short', { piece })}</span>
      {characteristic.class === 'A' && <span className={styles.critical}>{t('web.station.class.A')}</span>}
      {characteristic.geometric && <ToleranceFrame {...characteristic.geometric} value={characteristic.usl ?? ''} />}
    </h3>
  );
  const asked = (
    <>
      {characteristic.requirement && <p className={styles.hint}>{characteristic.requirement}</p>}
      <BalloonButton view={view} inspection={inspection} characteristic={characteristic} />
    </>
  );
  if (characteristic.kind === 'attribute') {
    return (
      <div className={styles.measureOne}>
        {title}
        <ProblemAlert error={refused?.error} />
        {measured && (
          <ToneTag
            tone={measured.entered === 'ok' ? 'ok' : 'fault'}
            size="large"
            text={t(`web.station.attribute.${measured.entered === 'ok' ? 'ok' : 'ng'}`)}
          />
        )}
        <div className={styles.verdicts}>
          <BigButton kind={measured ? 'plain' : 'primary'} disabled={disabled} onClick={() => record('ok')}>
            {t('web.station.attribute.ok')}
          </BigButton>
          <BigButton kind="danger" disabled={disabled} onClick={() => record('ng')}>
            {t('web.station.attribute.ng')}
          </BigButton>
        </div>
        {asked}
      </div>
    );
  }
  return (
    <div className={styles.measureOne}>
      {title}
      <ProblemAlert error={refused?.error} />
      <div className={styles.measureBody}>
        <div className={styles.measureLeft}>
          <ToleranceBand
            narrow
            lower={characteristic.lsl}
            upper={characteristic.usl}
            nominal={characteristic.nominal}
            value={value}
            unit={unitText(t, characteristic.unit)}
          />
          <BigButton kind={measured ? 'plain' : 'primary'} block disabled={!ready} onClick={() => record(text)}>
            {t(measured ? 'web.station.measure-again' : 'web.station.record')}
          </BigButton>
          {asked}
        </div>
        <NumberPad
          value={value}
          onChange={setValue}
          decimals={Math.max(characteristic.decimals, 3)}
          signed
          disabled={disabled}
          onEnter={() => ready && record(text)}
        />
      </div>
    </div>
  );
}
