import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { unitText } from '#libs/texts';
import { useLocale } from '../../shared/i18n/locale-provider';
import { BigButton } from '../../shared/station/big-button';
import { NumberPad } from '../../shared/station/number-pad';
import { outbox } from '../../shared/station/outbox';
import { StepCard } from '../../shared/station/step-card';
import { ToleranceBand } from '../../shared/station/tolerance-band';
import { ProblemAlert } from '../../shared/ui/problem-alert';
import { StateIcon } from '../../shared/ui/state-icon';
import { ToneTag } from '../../shared/ui/state-tag';
import { jobKey, type StationJob, type Step } from './api';
import { ParameterList } from './parameter-list';
import { isStep, type Stage } from './stages';
import styles from './station.module.css';

interface StageStepProps {
  readonly stage: Extract<Stage, { kind: 'step' }>;
  readonly stages: readonly Stage[];
  readonly view: StationJob;
  readonly onNext: () => void;
}

interface CaptureProps {
  readonly step: Step;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onEnter: () => void;
}

/** What a capture step asks for: a figure, a choice or words. */
function Capture({ step, value, onChange, onEnter }: CaptureProps) {
  const { t } = useLocale();
  const { input } = step;
  if (!input) return null;
  if (input.type === 'choice') {
    return (
      <div className={styles.reasons} role="group" aria-label={step.title}>
        {input.choices?.map((choice) => (
          <BigButton
            key={choice}
            aria-pressed={choice === value}
            className={choice === value ? styles.chosen : ''}
            onClick={() => onChange(choice)}
          >
            {choice}
          </BigButton>
        ))}
      </div>
    );
  }
  if (input.type === 'text') {
    return (
      <label className={styles.badgeLabel}>
        {t('web.station.enter')}
        <input
          className={styles.field}
          value={value}
          maxLength={500}
          onChange={(event) => onChange(event.target.value)}
        />
      </label>
    );
  }
  return (
    <div className={styles.capture}>
      <ToleranceBand
        lower={input.min ?? null}
        upper={input.max ?? null}
        value={value}
        unit={unitText(t, input.unit ?? '')}
      />
      <NumberPad value={value} onChange={onChange} signed onEnter={onEnter} />
    </div>
  );
}

/** One step of the work instruction: read, confirm or enter, and on to the next. */
export function StageStep({ stage, stages, view, onNext }: StageStepProps) {
  const { locale, t } = useLocale();
  const queries = useQueryClient();
  const { step } = stage;
  const steps = stages.filter(isStep);
  const before = view.records.findLast(({ stepId }) => stepId === step.id);
  const [value, setValue] = useState(typeof before?.value === 'string' ? before.value : '');
  const [error, setError] = useState<unknown>(null);
  const zh = locale === 'zh-CN';
  const ready = !step.input || value.trim() !== '';
  const possible = !['pending', 'ready'].includes(view.job.status);

  const record = (): void => {
    if (!ready || !possible) return;
    setError(null);
    const entered = step.input ? value.replace(/\.$/, '') : true;
    outbox
      .send(`/job-orders/${view.job.id}/steps/${step.id}`, { value: entered, piece: 0 }, () =>
        queries.invalidateQueries({ queryKey: jobKey(view.job.id) }),
      )
      .catch(setError);
    if (!step.input) onNext();
  };
  const verb =
    step.kind === 'confirm' ? 'web.station.confirm' : step.input ? 'web.station.record' : 'web.station.understood';
  return (
    <StepCard
      index={stages.indexOf(stage) + 1}
      count={stages.length}
      title={zh ? step.title : step.titleEn || step.title}
      state="current"
      action={
        stage.done ? (
          <>
            {step.input && (
              <BigButton disabled={!ready} onClick={record}>
                {t('web.station.correct')}
              </BigButton>
            )}
            <BigButton kind="primary" onClick={onNext}>
              {t('web.station.next')}
            </BigButton>
          </>
        ) : (
          <BigButton
            kind="primary"
            disabled={!ready || !possible}
            note={possible ? undefined : t('web.station.not-dispatched')}
            onClick={record}
          >
            {t(verb)}
          </BigButton>
        )
      }
    >
      <ProblemAlert error={error} />
      {step.kind === 'caution' && (
        <p className={styles.caution}>
          <StateIcon shape="alert" size={22} />
          {t('web.station.caution')}
        </p>
      )}
      <p className={styles.instruction}>{zh ? step.text : step.textEn || step.text}</p>
      {stage.done && !step.input && <ToneTag tone="ok" size="large" bare text={t('web.step.done')} />}
      <Capture step={step} value={value} onChange={setValue} onEnter={record} />
      {step === steps[0]?.step && <ParameterList parameters={view.parameters} />}
    </StepCard>
  );
}
