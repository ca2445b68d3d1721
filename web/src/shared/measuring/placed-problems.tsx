import { Alert } from 'antd';
import type { Problem } from '#libs/contracts';
import { useText } from '../i18n/locale-provider';
import { problemText } from '../ui/problem-alert';
import type { PlacedProblem } from './api';
import styles from './measuring.module.css';

/** More than this nobody mends in one go. */
const SHOWN = 50;

interface ListProps {
  readonly kind: 'error' | 'warning';
  readonly title: string;
  readonly problems: readonly PlacedProblem[];
}

/** What is wrong with a file, or to be looked at, each by its line. */
export function PlacedProblems({ kind, title, problems }: ListProps) {
  const t = useText();
  if (problems.length === 0) return null;
  const where = ({ line, column }: PlacedProblem): string =>
    column === null ? t('web.measuring.at-line', { line }) : t('web.measuring.at-column', { line, column });
  return (
    <Alert
      type={kind}
      showIcon
      role={kind === 'error' ? 'alert' : 'status'}
      title={title}
      description={
        <ul className={styles.problems}>
          {problems.slice(0, SHOWN).map((problem) => (
            <li key={JSON.stringify(problem)}>
              <span className="num">{where(problem)}</span>
              {problemText({ code: problem.code, params: problem.params as Problem['params'] }, t)}
            </li>
          ))}
          {problems.length > SHOWN && <li>{t('web.measuring.more', { count: problems.length - SHOWN })}</li>}
        </ul>
      }
    />
  );
}
