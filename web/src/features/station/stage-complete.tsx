import { CheckCircleOutlined } from '@ant-design/icons';
import { Input, Modal } from 'antd';
import { useState } from 'react';
import { decimal } from '#libs/kernel';
import { remainingAt } from '#libs/quantities';
import { useLocale } from '../../shared/i18n/locale-provider';
import { useName } from '../../shared/floor/use-name';
import { BigButton } from '../../shared/station/big-button';
import { TONES } from '../../shared/theme/tones';
import { formatDecimal } from '../../shared/ui/quantity-text';
import { ProblemAlert } from '../../shared/ui/problem-alert';
import { StateIcon } from '../../shared/ui/state-icon';
import { StateTag } from '../../shared/ui/state-tag';
import type { StationJob } from './api';
import { isBeforeStart, isOver, isStep, type Stage } from './stages';
import styles from './station.module.css';
import { useJobCommand } from './use-job-command';

interface StageCompleteProps {
  readonly view: StationJob;
  readonly stages: readonly Stage[];
  readonly onDone: () => void;
}

/** What still stands in the way, one sentence each. */
function useMissing({ view, stages }: Pick<StageCompleteProps, 'view' | 'stages'>): readonly string[] {
  const { locale, t } = useLocale();
  const nameOf = useName();
  const steps = stages.filter(isStep).filter(({ step, done }) => step.mandatory && !done);
  const titles = steps.map(({ step }) => (locale === 'zh-CN' ? step.title : step.titleEn || step.title));
  return [
    ...(isBeforeStart(view) ? [t('web.station.missing.start')] : []),
    ...titles.map((title) => t('web.station.missing.step', { title })),
    ...view.quality.missing.map((sample) =>
      t('web.station.missing.sample', { name: nameOf(sample), done: sample.done, required: sample.required }),
    ),
    ...(view.quality.firstArticle
      ? [t('web.station.missing.first-article', { piece: view.quality.firstArticle.piece })]
      : []),
    ...(view.machine?.observedState === 'running' ? [t('web.station.missing.machine')] : []),
  ];
}

/** Complete the job, or say in words what is missing; ending early needs a reason. */
export function StageComplete({ view, stages, onDone }: StageCompleteProps) {
  const { job } = view;
  const { t } = useLocale();
  const missing = useMissing({ view, stages });
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const command = useJobCommand(job.id, onDone);
  const { remaining, received } = job.balance;
  const here = remainingAt(job);
  const left = decimal.isPositive(remaining);
  const optional = stages.filter(isStep).filter(({ step, done }) => !step.mandatory && !done).length;
  const coming = decimal.compare(job.expected, received) > 0;
  if (isOver(view)) {
    return (
      <section className={styles.block}>
        <h2 className={styles.blockTitle}>
          {job.number} <StateTag lifecycle="job-order" state={job.status} size="large" />
        </h2>
        <div className={styles.primary}>
          <BigButton kind="primary" onClick={onDone}>
            {t('web.station.back-to-queue')}
          </BigButton>
        </div>
      </section>
    );
  }
  const all = [
    ...missing,
    ...(decimal.isPositive(here) ? [t('web.station.missing.units', { count: formatDecimal(here) })] : []),
    ...(decimal.isPositive(job.reworkSent)
      ? [t('web.station.missing.rework', { count: formatDecimal(job.reworkSent) })]
      : []),
    ...(coming ? [t('web.station.missing.coming', { count: formatDecimal(decimal.sub(job.expected, received)) })] : []),
  ];
  return (
    <section className={styles.block}>
      <h2 className={styles.blockTitle}>
        {t(
          all.length > 0
            ? 'web.station.not-complete'
            : optional > 0
              ? 'web.station.enough-done'
              : 'web.station.all-done',
        )}
      </h2>
      {all.length === 0 && optional > 0 && (
        <p className={styles.hint}>{t('web.station.optional-open', { count: optional })}</p>
      )}
      {all.length > 0 && (
        <ul className={styles.missing}>
          {all.map((text) => (
            <li key={text}>
              <span style={{ color: TONES.hold.ink }}>
                <StateIcon shape="pause" size={20} />
              </span>
              {text}
            </li>
          ))}
        </ul>
      )}
      <ProblemAlert error={command.error} />
      <div className={styles.primary}>
        {missing.length === 0 && left && (
          <BigButton onClick={() => setAsking(true)}>{t('web.station.end-early')}</BigButton>
        )}
        {all.length === 0 && (
          <BigButton
            kind="primary"
            icon={<CheckCircleOutlined />}
            busy={command.isPending}
            onClick={() => command.mutate({ verb: 'complete' })}
          >
            {t('action.job-order.complete')}
          </BigButton>
        )}
      </div>
      <Modal
        open={asking}
        title={t('web.station.end-early')}
        okText={t('web.station.end-early')}
        cancelText={t('web.cancel')}
        okButtonProps={{ disabled: reason.trim() === '', loading: command.isPending }}
        onCancel={() => setAsking(false)}
        onOk={() =>
          command.mutate(
            { verb: 'complete', body: { allowPartial: true, reason: reason.trim() } },
            { onSettled: () => setAsking(false) },
          )
        }
      >
        <p>{t('web.station.end-early.hint', { count: formatDecimal(remaining) })}</p>
        <label className={styles.badgeLabel}>
          {t('web.reason')}
          <Input.TextArea
            value={reason}
            maxLength={500}
            autoSize={{ minRows: 2, maxRows: 5 }}
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
      </Modal>
    </section>
  );
}
