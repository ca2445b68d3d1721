import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocale } from '../../shared/i18n/locale-provider';
import { BigButton } from '../../shared/station/big-button';
import { apiUrl } from '../../shared/api/client';
import { outbox, type EntryOptions } from '../../shared/station/outbox';
import { StepCapture } from '../../shared/station/step-capture';
import { StepCard } from '../../shared/station/step-card';
import { StepMedia } from '../../shared/station/step-media';
import { ProblemAlert } from '../../shared/ui/problem-alert';
import { StateIcon } from '../../shared/ui/state-icon';
import { ToneTag } from '../../shared/ui/state-tag';
import { jobKey, type StationJob, type Step } from './api';
import { ParameterList } from './parameter-list';
import { useRefused } from './refused';
import { isStep, type Stage } from './stages';
import styles from './station.module.css';
import { useHandIn } from './use-hand-in';

interface StageStepProps {
  readonly stage: Extract<Stage, { kind: 'step' }>;
  readonly stages: readonly Stage[];
  readonly view: StationJob;
  readonly onNext: () => void;
}

const entryOf = ({ job }: StationJob, { title, titleEn }: Step, value: string | true): EntryOptions => ({
  about: {
    what: 'step',
    jobId: job.id,
    jobNumber: job.number,
    name: title,
    nameEn: titleEn,
    ...(value === true ? {} : { value }),
  },
  expected: job.status,
});

/** What must come before the steps: a machine's job is prepared before its start, a person's begins with it. */
function waitingFor({ status, control }: StationJob['job']) {
  if (status === 'pending' || status === 'ready') return 'web.station.not-dispatched';
  return status === 'dispatched' && control === 'person' ? 'web.station.not-started' : null;
}

/** One step of the work instruction: read, confirm or enter, and on to the next. */
export function StageStep({ stage, stages, view, onNext }: StageStepProps) {
  const { locale, t } = useLocale();
  const queries = useQueryClient();
  const { step } = stage;
  const steps = stages.filter(isStep);
  const before = view.records.findLast(({ stepId }) => stepId === step.id);
  const { refused, refuse, forget } = useRefused(stage.key, step.id);
  const [value, setValue] = useState(
    refused?.entered['value'] ?? (typeof before?.value === 'string' ? before.value : ''),
  );
  const [file, setFile] = useState(refused?.file);
  const [chosen, setChosen] = useState<File | null>(null);
  const handIn = useHandIn(view.job.id, (handed) => {
    setFile('kept' in handed ? handed.kept : undefined);
    setChosen(handed.chosen);
    setValue('kept' in handed ? handed.kept.name : handed.fileId);
  });
  const zh = locale === 'zh-CN';
  const ready = !step.input || value.trim() !== '';
  const waitsFor = waitingFor(view.job);

  const record = (): void => {
    if (!ready || waitsFor) return;
    forget();
    const entered = step.input ? value.replace(/\.$/, '') : true;
    outbox
      .send(
        `/job-orders/${view.job.id}/steps/${step.id}`,
        { value: entered, piece: 0 },
        () => queries.invalidateQueries({ queryKey: jobKey(view.job.id) }),
        { ...entryOf(view, step, entered), ...(file ? { attachment: { file, field: 'value' } } : {}) },
      )
      .catch((error: unknown) => refuse(entered === true ? {} : { value: entered }, error, file));
    // What was refused has brought the page back; now it goes on again.
    if (!step.input || refused) onNext();
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
            disabled={!ready || waitsFor !== null}
            note={waitsFor ? t(waitsFor) : undefined}
            onClick={record}
          >
            {t(verb)}
          </BigButton>
        )
      }
    >
      {step.kind === 'caution' && (
        <p className={styles.caution}>
          <StateIcon shape="alert" size={22} />
          {t('web.station.caution')}
        </p>
      )}
      <p className={styles.instruction}>{zh ? step.text : step.textEn || step.text}</p>
      {stage.done && !step.input && <ToneTag tone="ok" size="large" bare text={t('web.step.done')} />}
      <StepMedia
        media={step.media ?? []}
        addressOf={(fileId) => apiUrl(`/job-orders/${view.job.id}/files/${fileId}`)}
      />
      <ProblemAlert error={refused?.error ?? handIn.error} />
      <StepCapture
        title={step.title}
        input={step.input}
        value={value}
        chosen={chosen}
        onChange={setValue}
        onEnter={record}
        onFile={handIn.choose}
      />
      {step === steps[0]?.step && <ParameterList parameters={view.parameters} />}
    </StepCard>
  );
}
