import { Alert, Button } from 'antd';
import type { FieldProblem } from '#libs/kernel';
import { textOr, useText } from '../../shared/i18n/locale-provider';
import { problemText } from '../../shared/ui/problem-alert';
import { stepOfPointer, type WizardStep } from './wizard-steps';
import styles from './trial-job.module.css';

interface MissingProps {
  readonly problems: readonly FieldProblem[];
  readonly onGo: (step: WizardStep) => void;
}

/** What keeps a request from being handed in, each by the name of its field, with the way to its step. */
export function Missing({ problems, onGo }: MissingProps) {
  const t = useText();
  if (problems.length === 0) return null;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      style={{ marginBottom: 16 }}
      title={t('web.trial.not-complete')}
      description={
        <ul className={styles.missing}>
          {problems.map(({ pointer, code, params }) => {
            const step = stepOfPointer(pointer);
            const name = textOr(t, `web.trial.${pointer.split('/')[1] ?? ''}`, t('web.trial.request'));
            return (
              <li key={`${pointer} ${code}`}>
                {step ? (
                  <Button type="link" size="small" onClick={() => onGo(step)}>
                    {name}
                  </Button>
                ) : (
                  name
                )}
                <span>{problemText({ code, params: params ?? {} }, t)}</span>
              </li>
            );
          })}
        </ul>
      }
    />
  );
}
