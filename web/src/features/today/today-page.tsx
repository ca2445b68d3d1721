import { useText } from '../../shared/i18n/locale-provider';
import { Empty } from '../../shared/ui/states';
import { PageFrame } from '../../shared/ui/page-frame';
import { Panel } from '../../shared/ui/panel';
import styles from './today-page.module.css';

/** The instructor's morning: what is on, how the line stands, who calls, what waits. */
export function Component() {
  const t = useText();
  return (
    <PageFrame title={t('web.today.title')}>
      <div className={styles.grid}>
        <Panel title={t('web.today.line')} className={styles.wide}>
          <Empty art="line" compact title={t('web.today.line.empty')} hint={t('web.today.line.hint')} />
        </Panel>
        <Panel title={t('web.today.sessions')}>
          <Empty art="sheet" compact title={t('web.today.sessions.empty')} hint={t('web.today.sessions.hint')} />
        </Panel>
        <Panel title={t('web.today.calls')}>
          <Empty art="bell" compact title={t('web.today.calls.empty')} hint={t('web.today.calls.hint')} />
        </Panel>
        <Panel title={t('web.today.grading')}>
          <Empty art="sheet" compact title={t('web.today.grading.empty')} hint={t('web.today.grading.hint')} />
        </Panel>
        <Panel title={t('web.today.trials')}>
          <Empty art="tray" compact title={t('web.today.trials.empty')} hint={t('web.today.trials.hint')} />
        </Panel>
      </div>
    </PageFrame>
  );
}
