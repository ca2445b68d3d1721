import { Input, Modal } from 'antd';
import { useState } from 'react';
import type { Problem } from '#libs/contracts';
import { useName } from '../../shared/floor/use-name';
import { useText } from '../../shared/i18n/locale-provider';
import { toProblem } from '../../shared/api/problem-error';
import { BigButton } from '../../shared/station/big-button';
import { problemText } from '../../shared/ui/problem-alert';
import styles from './station.module.css';

const CODES: ReadonlySet<string> = new Set(['execution.out-of-limits', 'execution.inspection-failed']);

/** The refusal of a report that counts pieces out of limits as good; null for any other. */
export function outOfLimitsOf(error: unknown): Problem | null {
  if (!error) return null;
  const problem = toProblem(error);
  return CODES.has(problem.code) ? problem : null;
}

interface OutOfLimitsProps {
  readonly problem: Problem;
  /** So many of the good ones are scrap or rework after all. */
  readonly onBad: (kind: 'scrap' | 'rework', count: number) => void;
  readonly onAccept: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Which values are out of limits, and what is to be done: scrap, rework, or good with a reason where that is allowed. */
export function OutOfLimits({ problem, onBad, onAccept, onCancel }: OutOfLimitsProps) {
  const t = useText();
  const nameOf = useName();
  const [reason, setReason] = useState('');
  const count = Number(problem.params['count'] ?? 1);
  const accepts = problem.code === 'execution.out-of-limits';
  return (
    <Modal open title={t('web.station.out-of-limits')} footer={null} onCancel={onCancel} width={680} destroyOnHidden>
      <div className={styles.badReason}>
        <p role="alert">{problemText(problem, t)}</p>
        <ul className={`${styles.outOfLimits} num`}>
          {(problem.errors ?? []).map(({ code, params = {} }) => {
            const name = nameOf({ name: String(params['name']), nameEn: String(params['nameEn']) });
            const text = problemText({ code, params: { ...params, name } }, t);
            return <li key={text}>{text}</li>;
          })}
        </ul>
        <div className={styles.reasons}>
          <BigButton kind="primary" onClick={() => onBad('scrap', count)}>
            {t('web.station.out-of-limits.scrap', { count })}
          </BigButton>
          <BigButton onClick={() => onBad('rework', count)}>
            {t('web.station.out-of-limits.rework', { count })}
          </BigButton>
        </div>
        {accepts && (
          <>
            <label className={styles.badgeLabel}>
              {t('web.station.out-of-limits.why')}
              <Input size="large" value={reason} maxLength={500} onChange={({ target }) => setReason(target.value)} />
            </label>
            <BigButton block disabled={reason.trim().length < 2} onClick={() => onAccept(reason.trim())}>
              {t('web.station.out-of-limits.accept')}
            </BigButton>
          </>
        )}
      </div>
    </Modal>
  );
}
