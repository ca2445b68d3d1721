import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useText } from '../../shared/i18n/locale-provider';
import { BigButton } from '../../shared/station/big-button';
import { useHeldEntries } from '../../shared/station/use-outbox';
import { ToneTag } from '../../shared/ui/state-tag';
import { inspectionKey, jobKey, type Inspection, type StationJob } from './api';
import { GaugeBar } from './gauge-bar';
import { isTooEarlyToMeasure } from './stages';
import { MeasureFile } from './measure-file';
import { MeasureOne } from './measure-one';
import { sampleKey, samplesOf, type Sample } from './samples';
import { useRefusedPlace } from './refused';
import { SampleList } from './sample-list';
import styles from './station.module.css';

interface StageMeasureProps {
  readonly view: StationJob;
  readonly inspection: Inspection;
  readonly onNext: () => void;
}

/** Piece after piece, characteristic after characteristic: type, see the verdict, on. */
export function StageMeasure({ view, inspection, onNext }: StageMeasureProps) {
  const t = useText();
  const queries = useQueryClient();
  const held = useHeldEntries();
  const samples = samplesOf(inspection, held);
  const open = samples.find(({ measured }) => measured === null);
  const refusedAt = useRefusedPlace('measure');
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = samples.find((sample) => sampleKey(sample) === (chosen ?? refusedAt)) ?? open ?? samples[0];
  const tooEarly = isTooEarlyToMeasure(view);
  const done = samples.filter(({ measured }) => measured !== null).length;
  const refresh = async (): Promise<void> => {
    await Promise.all([
      queries.invalidateQueries({ queryKey: inspectionKey(view.job.id) }),
      queries.invalidateQueries({ queryKey: jobKey(view.job.id) }),
    ]);
  };
  const choose = (sample: Sample | undefined): void => setChosen(sample ? sampleKey(sample) : null);
  if (!shown) return null;
  return (
    <section className={styles.block}>
      <header className={styles.measureHead}>
        <h2 className={styles.blockTitle}>{t('web.station.stage.measure')}</h2>
        <span className="num">{t('web.station.measured', { done, count: samples.length })}</span>
        {inspection.gate.rejectedPieces.length > 0 && (
          <ToneTag
            tone="fault"
            size="large"
            bare
            text={t('web.station.rejected', { pieces: inspection.gate.rejectedPieces.join('、') })}
          />
        )}
        <GaugeBar inspection={inspection} onChanged={refresh} place="head" />
        <span className={styles.space} />
        {!tooEarly && <MeasureFile inspectionId={inspection.id} onTaken={refresh} />}
        {!open && (
          <BigButton kind="primary" onClick={onNext}>
            {t('web.station.next')}
          </BigButton>
        )}
      </header>
      <GaugeBar inspection={inspection} onChanged={refresh} place="below" />
      {tooEarly && (
        <p className={styles.hint}>
          {t(view.job.control === 'machine' ? 'web.station.not-dispatched' : 'web.station.measure.after-start')}
        </p>
      )}
      <div className={styles.measure}>
        <SampleList samples={samples} shown={shown} onChoose={choose} />
        <MeasureOne
          key={sampleKey(shown)}
          sample={shown}
          inspection={inspection}
          view={view}
          closed={tooEarly}
          // A first measurement goes on to the next open sample by itself; a correction stays where it is.
          onEntered={(first) => (first ? choose(undefined) : undefined)}
          onAnswered={refresh}
        />
      </div>
    </section>
  );
}
