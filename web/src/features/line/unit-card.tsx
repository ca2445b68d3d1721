import type { CSSProperties } from 'react';
import { WEIGHT_TONES, type AlarmCount } from '../../shared/floor/alarms';
import { CALL_TONES, type Call } from '../../shared/floor/andon';
import { ProgressRing } from '../../shared/floor/progress-ring';
import { VirtualTag } from '../../shared/floor/virtual-tag';
import { useName } from '../../shared/floor/use-name';
import { useText } from '../../shared/i18n/locale-provider';
import { toneOf } from '../../shared/theme/state-palette';
import { TONES } from '../../shared/theme/tones';
import { QuantityText } from '../../shared/ui/quantity-text';
import { StateIcon } from '../../shared/ui/state-icon';
import { ToneTag, useStateText } from '../../shared/ui/state-tag';
import { SinceText } from '../../shared/ui/time-text';
import { isLost, shownState, type LineWorkUnit } from './api';
import { ConnectionText } from '../../shared/floor/connection-text';
import styles from './line.module.css';
import { UnitDrawing } from './unit-drawing';

function JobLine({ unit }: { readonly unit: LineWorkUnit }) {
  const t = useText();
  const nameOf = useName();
  const { job } = unit;
  const tone = toneOf('equipment', shownState(unit));
  if (!job) {
    return (
      <div className={styles.job}>
        <ProgressRing value={0} tone="idle" label={t('web.line.no-job')} size={60}>
          –
        </ProgressRing>
        <span className={styles.noJob}>{t('web.line.no-job')}</span>
      </div>
    );
  }
  const { good, scrap, received } = job.balance;
  const total = Math.max(Number(job.expected), Number(received)) || 1;
  const share = (Number(good) + Number(scrap)) / total;
  const label = t('web.line.progress', { unit: unit.workUnit.code, done: good, total: job.expected });
  return (
    <div className={styles.job}>
      <ProgressRing value={share} tone={tone} label={label} size={60}>
        {Math.round(share * 100)}%
      </ProgressRing>
      <div className={styles.jobWords}>
        <span className={`${styles.jobNumber} num`}>{job.number}</span>
        <span className={styles.jobName}>{nameOf(job)}</span>
        <span className={`${styles.counts} num`}>
          <span style={{ color: TONES.ok.ink }}>
            {t('web.quantity.good')} <QuantityText value={good} unit={job.unit} />
          </span>
          <span style={{ color: Number(scrap) > 0 ? TONES.fault.ink : undefined }}>
            {t('web.quantity.scrap')} <QuantityText value={scrap} unit={job.unit} />
          </span>
        </span>
      </div>
    </div>
  );
}

function AlarmTag({ alarms: { active, unacknowledged, doubtful, weight } }: { readonly alarms: AlarmCount }) {
  const t = useText();
  const count = Math.max(active, unacknowledged);
  if (count === 0) return null;
  const tone = doubtful > 0 ? 'unknown' : WEIGHT_TONES[weight];
  return <ToneTag size="small" tone={tone} text={t('web.alarms.count', { count })} />;
}

interface UnitCardProps {
  readonly unit: LineWorkUnit;
  /** The most urgent of its andon calls. */
  readonly call: Call | null;
  /** Its alarms; null when it has none. */
  readonly alarms: AlarmCount | null;
  readonly onOpen: () => void;
}

/** One work unit of the synoptic picture; opens its live values. */
export function UnitCard({ unit, call, alarms, onOpen }: UnitCardProps) {
  const t = useText();
  const nameOf = useName();
  const stateText = useStateText();
  const { workUnit } = unit;
  const lost = isLost(unit);
  const state = shownState(unit);
  const colours = TONES[toneOf('equipment', state)];
  const style = { '--fill': colours.fill, '--soft': colours.soft, '--ink': colours.ink } as CSSProperties;
  return (
    <button type="button" className={`${styles.card} ${lost ? styles.lost : ''}`} style={style} onClick={onOpen}>
      <span className={styles.cardHead}>
        <span className={styles.code}>{workUnit.code}</span>
        <span className={styles.unitName}>{nameOf(workUnit)}</span>
        <VirtualTag lineMode={workUnit.lineMode} />
        {call && <ToneTag size="small" tone={CALL_TONES[call.kind]} text={t(`andon-call-kind.${call.kind}`)} />}
      </span>
      <span className={styles.state}>
        <UnitDrawing kind={workUnit.equipmentClass} />
        <span className={styles.stateWords}>
          <span className={styles.stateName}>
            <StateIcon shape={colours.shape} size={18} />
            {lost ? t('web.line.unknown') : stateText('equipment', state)}
          </span>
          {!lost && unit.state?.since && (
            <span className={styles.since}>
              <SinceText at={unit.state.since} />
            </span>
          )}
          {lost && unit.connection?.statusSince && (
            <span className={styles.since}>
              <SinceText at={unit.connection.statusSince} />
            </span>
          )}
        </span>
      </span>
      <JobLine unit={unit} />
      <span className={styles.foot}>
        <ConnectionText connection={unit.connection} />
        {alarms && <AlarmTag alarms={alarms} />}
        <span className="num">{t('web.line.waiting', { count: unit.waiting })}</span>
      </span>
    </button>
  );
}
