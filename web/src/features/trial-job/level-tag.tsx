import { LockOutlined } from '@ant-design/icons';
import { useText } from '../../shared/i18n/locale-provider';
import type { Confidentiality } from './api';
import styles from './trial-job.module.css';

/** How secret a request is; no state, so no colour. */
export function LevelTag({ level }: { readonly level: Confidentiality }) {
  const t = useText();
  return (
    <span className={styles.level}>
      {level > 1 && <LockOutlined aria-hidden="true" />} {t(`web.trial.level.${level}`)}
    </span>
  );
}
