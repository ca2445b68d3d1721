import { useVersionText } from '../../../shared/floor/use-released-routings';
import { useText } from '../../../shared/i18n/locale-provider';
import { DefinitionList } from '../../../shared/ui/definition-list';
import { Panel } from '../../../shared/ui/panel';
import { StateTag } from '../../../shared/ui/state-tag';
import { TimeText } from '../../../shared/ui/time-text';
import type { OrderDetail } from '../api';
import styles from '../order-page.module.css';
import { useChanges } from './use-changes';

/** The engineering changes that were decided or taken back: what, why, and by whom. */
export function PastChanges({ order }: { readonly order: OrderDetail }) {
  const t = useText();
  const versionText = useVersionText(order.materialId);
  const past = useChanges(order).data?.items.filter(({ status }) => status !== 'requested') ?? [];
  if (past.length === 0) return null;
  return (
    <Panel title={t('web.order.change')}>
      <ul className={styles.changes}>
        {past.map((change) => (
          <li key={change.id}>
            <div className={styles.change}>
              <StateTag lifecycle="engineering-change" state={change.status} bare />
              <span>{t('web.order.change.why', { reason: change.reason })}</span>
            </div>
            <DefinitionList
              min={130}
              items={[
                { label: t('web.order.change.version'), value: versionText(change.toVersionId) },
                { label: t('web.order.change.asked-by'), value: change.requestedByName },
                { label: t('web.order.change.asked'), value: <TimeText at={change.requestedAt} show="datetime" /> },
                ...(change.status === 'withdrawn'
                  ? []
                  : [{ label: t('web.order.change.decided-by'), value: change.decidedByName }]),
                {
                  label: t(`web.order.change.at.${change.status as Exclude<typeof change.status, 'requested'>}`),
                  value: <TimeText at={change.decidedAt} show="datetime" />,
                },
                ...(change.decisionNote ? [{ label: t('web.order.change.note'), value: change.decisionNote }] : []),
              ]}
            />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
