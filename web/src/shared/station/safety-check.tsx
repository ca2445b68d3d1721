import { SafetyCertificateOutlined } from '@ant-design/icons';
import { Modal } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Answer } from '../api/answers';
import { api } from '../api/client';
import { useCommand } from '../api/use-command';
import { useLocale } from '../i18n/locale-provider';
import { useLiveQuery } from '../realtime/use-live-query';
import { ProblemAlert } from '../ui/problem-alert';
import { ToneTag } from '../ui/state-tag';
import { BigButton } from './big-button';
import styles from './safety-check.module.css';

type Today = Answer<'SafetyToday'>;

interface SafetyCheckProps {
  readonly code: string;
  readonly workUnitId: string;
  /** Somebody is there who can do it. */
  readonly canCheck: boolean;
}

interface DialogProps {
  readonly code: string;
  readonly today: Today;
  readonly onClose: () => void;
}

function Points({ code, today, onClose }: DialogProps) {
  const { locale, t } = useLocale();
  const queries = useQueryClient();
  const [answers, setAnswers] = useState<Readonly<Record<string, boolean>>>({});
  const points = today.list?.points ?? [];
  const command = useCommand(
    (given: typeof answers, idempotencyKey: string) =>
      api.post<Today>(
        `/work-units/${encodeURIComponent(code)}/safety-check`,
        { answers: points.map(({ id }) => ({ pointId: id, ok: given[id] === true })) },
        { idempotencyKey },
      ),
    {
      onDone: () => {
        void queries.invalidateQueries({ queryKey: ['station'] });
        onClose();
      },
    },
  );
  return (
    <Modal open title={t('web.safety.title')} footer={null} onCancel={onClose} width={820} destroyOnHidden>
      <ProblemAlert error={command.error} />
      <ol className={styles.points}>
        {points.map(({ id, text, textEn }) => (
          <li key={id}>
            <span>{locale === 'zh-CN' ? text : textEn || text}</span>
            {[true, false].map((ok) => (
              <BigButton
                key={String(ok)}
                kind={!ok && answers[id] === false ? 'danger' : 'plain'}
                className={ok && answers[id] === true ? styles.yes : ''}
                aria-pressed={answers[id] === ok}
                onClick={() => setAnswers({ ...answers, [id]: ok })}
              >
                {t(ok ? 'web.safety.ok' : 'web.safety.not-ok')}
              </BigButton>
            ))}
          </li>
        ))}
      </ol>
      <BigButton
        kind="primary"
        block
        busy={command.isPending}
        disabled={points.some(({ id }) => answers[id] === undefined)}
        onClick={() => command.mutate(answers)}
      >
        {t('web.safety.submit')}
      </BigButton>
    </Modal>
  );
}

/** The check before the first start of the day, while it is open; nothing once it has passed. */
export function SafetyCheck({ code, workUnitId, canCheck }: SafetyCheckProps) {
  const { t } = useLocale();
  const [open, setOpen] = useState(false);
  const query = useLiveQuery(
    ['station', 'safety', code],
    (signal) => api.get<Today>(`/work-units/${encodeURIComponent(code)}/safety-check`, { signal }),
    [`work-unit:${workUnitId}`],
  );
  const today = query.data;
  if (!today || today.state === 'passed' || today.state === 'not-needed') return null;
  const failed = today.check?.answers.filter(({ ok }) => !ok).map(({ text }) => text) ?? [];
  return (
    <section className={styles.card}>
      <SafetyCertificateOutlined className={styles.art} aria-hidden="true" />
      <div className={styles.words}>
        <strong>{t('web.safety.title')}</strong>
        {today.state === 'failed' ? (
          <ToneTag
            tone="fault"
            size="large"
            bare
            text={t('gate.safety-failed', { points: failed.join('、'), contact: today.check?.contact ?? '' })}
          />
        ) : (
          <span>{t(canCheck ? 'web.safety.hint' : 'web.safety.sign-in')}</span>
        )}
      </div>
      {canCheck && (
        <BigButton kind={today.state === 'failed' || open ? 'plain' : 'primary'} onClick={() => setOpen(true)}>
          {t(today.state === 'failed' ? 'web.safety.again' : 'web.safety.begin')}
        </BigButton>
      )}
      {open && <Points code={code} today={today} onClose={() => setOpen(false)} />}
    </section>
  );
}
