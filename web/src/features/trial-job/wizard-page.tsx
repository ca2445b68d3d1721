import { Button, Steps } from 'antd';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { toProblem } from '../../shared/api/problem-error';
import { useCommand } from '../../shared/api/use-command';
import { useText } from '../../shared/i18n/locale-provider';
import { PageFrame } from '../../shared/ui/page-frame';
import { Panel } from '../../shared/ui/panel';
import { ProblemAlert } from '../../shared/ui/problem-alert';
import { QueryView } from '../../shared/ui/states';
import { actOnTrial, fetchTrial, trialKey, TRIALS_KEY, type TrialJob, type TrialRequest } from './api';
import { DraftForm } from './draft-form';
import { DraftFiles } from './draft-files';
import { RequestSummary } from './request-summary';
import { FIELDS_OF_STEP, pickRequest, STEPS, stepOfPointer, type WizardStep } from './wizard-steps';
import { Missing } from './missing';
import { useDraft } from './use-draft';
import styles from './trial-job.module.css';

interface WizardProps {
  readonly job: TrialJob | null;
}

/** Part, drawing, requirements, confidentiality and contact; every step is kept on the server before the next. */
function Wizard({ job }: WizardProps) {
  const t = useText();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [step, setStep] = useState<WizardStep>('part');
  const draft = useDraft(job);
  const index = STEPS.indexOf(step);
  const submit = useCommand((shown: TrialJob, key) => actOnTrial(shown, 'submit', {}, key), {
    invalidates: [TRIALS_KEY],
    onDone: (done) => {
      queries.setQueryData(trialKey(done.id), done);
      void navigate(`/trial-jobs/${done.id}`);
    },
  });
  const problems = submit.error ? (toProblem(submit.error).errors ?? []) : [];
  const go = async (to: WizardStep, values?: TrialRequest): Promise<void> => {
    if (values && !(await draft.save(values))) return;
    setStep(to);
  };
  const next = STEPS[index + 1];
  const before = STEPS[index - 1];
  const back = before && (
    <Button size="large" onClick={() => setStep(before)}>
      {t('web.trial.back')}
    </Button>
  );
  return (
    <Panel>
      <Steps
        className={styles.steps}
        size="small"
        current={index}
        responsive={false}
        items={STEPS.map((name) => ({
          title: t(`web.trial.step.${name}`),
          status: problems.some(({ pointer }) => stepOfPointer(pointer) === name) ? 'error' : undefined,
        }))}
      />
      <p className={styles.stepTitle}>{t('web.trial.step.at', { index: index + 1, count: STEPS.length })}</p>
      <h2 className={styles.wizardHeading}>{t(`web.trial.step.${step}`)}</h2>
      <ProblemAlert error={draft.error} />
      {step === 'files' && draft.job && (
        <>
          <DraftFiles
            job={draft.job}
            onChange={draft.replace}
            problem={problems.some(({ pointer }) => pointer.startsWith('/files'))}
          />
          <div className={styles.wizardFoot}>
            {back}
            <Button size="large" type="primary" onClick={() => next && setStep(next)}>
              {t('web.trial.next')}
            </Button>
          </div>
        </>
      )}
      {step === 'check' && draft.job && (
        <>
          {problems.length === 0 && <ProblemAlert error={submit.error} />}
          <Missing problems={problems} onGo={setStep} />
          <RequestSummary job={draft.job} />
          <p className={styles.muted}>{t('web.trial.submit.hint')}</p>
          <div className={styles.wizardFoot}>
            {back}
            <Button
              size="large"
              type="primary"
              loading={submit.isPending}
              onClick={() => draft.job && submit.mutate(draft.job)}
            >
              {t('web.trial.submit')}
            </Button>
          </div>
        </>
      )}
      {step !== 'files' && step !== 'check' && (
        <DraftForm
          key={step}
          step={step}
          fields={FIELDS_OF_STEP[step]}
          initial={draft.job ? pickRequest(draft.job) : {}}
          problems={problems}
          busy={draft.busy}
          back={back}
          onNext={(values) => go(next ?? 'check', values)}
        />
      )}
    </Panel>
  );
}

export function Component() {
  const { id } = useParams();
  const t = useText();
  const query = useQuery({
    queryKey: trialKey(id ?? 'new'),
    queryFn: ({ signal }) => fetchTrial(id ?? '', signal),
    enabled: id !== undefined,
    // The form holds what is being typed; a draft changes nowhere else.
    staleTime: Infinity,
  });
  return (
    <PageFrame
      title={t('web.trial.new')}
      subtitle={t('web.trial.new.hint')}
      crumbs={[{ title: t('web.trial-jobs.title'), to: '/trial-jobs' }]}
    >
      <div className={styles.wizard}>
        {id === undefined ? (
          <Wizard job={null} />
        ) : (
          <QueryView query={query}>{(job) => <Wizard job={job} />}</QueryView>
        )}
      </div>
    </PageFrame>
  );
}
