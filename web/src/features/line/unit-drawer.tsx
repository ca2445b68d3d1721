import { Drawer, Space } from 'antd';
import { VirtualTag } from '../../shared/floor/virtual-tag';
import { useName } from '../../shared/floor/use-name';
import { useCan } from '../../shared/api/session';
import { useText } from '../../shared/i18n/locale-provider';
import { LinkButton } from '../../shared/ui/link-button';
import { StateTag } from '../../shared/ui/state-tag';
import { problemText } from '../../shared/ui/problem-alert';
import { isLost, shownState, type LineWorkUnit } from './api';
import { ConnectionText } from '../../shared/floor/connection-text';
import { StateStrip } from './state-strip';
import { TagTable } from './tag-table';
import styles from './line.module.css';

interface UnitDrawerProps {
  readonly unit: LineWorkUnit | null;
  readonly onClose: () => void;
}

/** A work unit from near: states of the last hour, newest value of every tag, and the trend of one. */
export function UnitDrawer({ unit, onClose }: UnitDrawerProps) {
  const t = useText();
  const can = useCan();
  const nameOf = useName();
  return (
    <Drawer
      open={unit !== null}
      onClose={onClose}
      size={640}
      destroyOnHidden
      title={unit && `${unit.workUnit.code} ${nameOf(unit.workUnit)}`}
      extra={
        unit &&
        (can('job-order.execute') || can('alarm.read')) && (
          <Space>
            {can('alarm.read') && (
              <LinkButton to={`/alarms?unit=${unit.workUnit.code}`}>{t('web.alarms.of-unit')}</LinkButton>
            )}
            {can('job-order.execute') && (
              <LinkButton to={`/station/${unit.workUnit.code}`}>{t('web.line.to-station')}</LinkButton>
            )}
          </Space>
        )
      }
    >
      {unit && (
        <div className={styles.drawer}>
          <div className={styles.drawerHead}>
            <StateTag lifecycle="equipment" state={shownState(unit)} />
            <ConnectionText connection={unit.connection} />
            <VirtualTag lineMode={unit.workUnit.lineMode} />
            {unit.connection?.error && isLost(unit) && (
              <span className={styles.error}>{problemText(unit.connection.error, t)}</span>
            )}
          </div>
          <StateStrip workUnitId={unit.workUnit.id} />
          <TagTable unit={unit} />
        </div>
      )}
    </Drawer>
  );
}
