import { Progress } from 'antd';
import { useText } from '../../shared/i18n/locale-provider';
import { Panel } from '../../shared/ui/panel';
import type { Study } from './api';
import styles from './msa.module.css';

/** How far everybody is; it follows the others as they enter. */
export function ProgressView({ study: { appraisers, readingsEach, mine } }: { readonly study: Study }) {
  const t = useText();
  return (
    <Panel title={t('measurement-study.appraisers')}>
      <ul className={styles.progress}>
        {appraisers.map(({ letter, name, done }) => (
          <li key={letter}>
            <span>
              <strong translate="no">{letter}</strong> {name && <span translate="no">{name}</span>}
              {letter === mine && ` ${t('web.msa.you')}`}
            </span>
            <Progress
              percent={Math.round((100 * done) / readingsEach)}
              format={() => `${done} / ${readingsEach}`}
              status={done === readingsEach ? 'success' : 'normal'}
              aria-label={t('web.msa.progress.of', { letter })}
            />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
