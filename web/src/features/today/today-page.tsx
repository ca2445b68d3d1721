import { Link } from 'react-router';
import { useCan } from '../../shared/api/session';
import { useText } from '../../shared/i18n/locale-provider';
import { PageFrame } from '../../shared/ui/page-frame';
import { CallsPanel } from './calls-panel';
import { ChangesPanel } from './changes-panel';
import { GradingPanel } from './grading-panel';
import { LessonPanel } from './lesson-panel';
import { LinePanel } from './line-panel';
import { MaintenancePanel } from './maintenance-panel';
import { NcrsPanel } from './ncrs-panel';
import { OrdersPanel } from './orders-panel';
import { TrialsPanel } from './trials-panel';
import styles from './today-page.module.css';

/** The instructor's morning: how the line stands, which orders are open, what waits to be graded and decided. */
export function Component() {
  const t = useText();
  const can = useCan();
  return (
    <PageFrame title={t('web.today.title')}>
      <div className={styles.grid}>
        {can('line.read') && <LinePanel extra={<Link to="/line">{t('web.line.title')}</Link>} />}
        {can('andon.summary') && <CallsPanel />}
        {can('maintenance.read') && <MaintenancePanel />}
        {can('nonconformance.summary') && <NcrsPanel />}
        {can('work-order.approve-change') && <ChangesPanel />}
        {can('work-order.read-all') && <OrdersPanel extra={<Link to="/work-orders">{t('web.today.all')}</Link>} />}
        {can('lesson.end') && <LessonPanel />}
        {can('grade.read') && <GradingPanel extra={<Link to="/teaching">{t('web.today.all')}</Link>} />}
        {can('trial-job.read-all') && <TrialsPanel extra={<Link to="/trial-jobs">{t('web.today.all')}</Link>} />}
      </div>
    </PageFrame>
  );
}
