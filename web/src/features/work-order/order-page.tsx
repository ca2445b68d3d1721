import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { Link, useParams } from 'react-router';
import { reasonText } from '#libs/texts';
import { useCan } from '../../shared/api/session';
import { PersonName } from '../../shared/floor/person-name';
import { useTeams } from '../../shared/floor/use-teams';
import { useVersionText } from '../../shared/floor/use-released-routings';
import { PriorityText } from '../../shared/floor/priority-text';
import { VirtualTag } from '../../shared/floor/virtual-tag';
import { useMaterialName, useName } from '../../shared/floor/use-name';
import { textOr, useText } from '../../shared/i18n/locale-provider';
import { useLiveQuery } from '../../shared/realtime/use-live-query';
import { DefinitionList } from '../../shared/ui/definition-list';
import { LinkButton } from '../../shared/ui/link-button';
import { PageFrame } from '../../shared/ui/page-frame';
import { Panel } from '../../shared/ui/panel';
import { QuantityText } from '../../shared/ui/quantity-text';
import { StateTag } from '../../shared/ui/state-tag';
import { Empty, QueryView } from '../../shared/ui/states';
import { TimeText } from '../../shared/ui/time-text';
import { fetchOrder, orderKey, type JobOrderDetail, type OrderDetail } from './api';
import { ChangeMenu } from './changes/change-menu';
import { OpenChange } from './changes/open-change';
import { PastChanges } from './changes/past-changes';
import { FirstArticlePanel } from './conformity/first-article-panel';
import { DueText } from './due-text';
import { JobOrdersTable } from './job-orders-table';
import { OrderActions } from './order-actions';
import { OrderBalance } from './order-balance';
import styles from './order-page.module.css';
import { PrintMenu } from './print-menu';
import { OrderSerials } from './order-serials';
import { OrderTeaching } from './order-teaching';
import { OrderTime } from './order-time';
import { OrderTimeline } from './order-timeline';
import { RoutingGraph } from './routing-graph';
import { useTimeline } from './use-timeline';

/** Another order by its id, with its number once it is known. */
function OrderLink({ id }: { readonly id: string }) {
  const t = useText();
  const order = useQuery({ queryKey: orderKey(id), queryFn: ({ signal }) => fetchOrder(id, signal) });
  return <Link to={`/work-orders/${id}`}>{order.data?.number ?? t('web.order.other')}</Link>;
}

function Facts({ order }: { readonly order: OrderDetail }) {
  const t = useText();
  const nameOf = useName();
  const version = useVersionText(order.materialId)(order.routingVersionId);
  const team = useTeams().data?.find(({ id }) => id === order.teamId);
  return (
    <DefinitionList
      min={130}
      items={[
        { label: t('web.orders.quantity'), value: <QuantityText value={order.quantity} unit={order.unit} /> },
        { label: t('web.orders.priority'), value: <PriorityText priority={order.priority} /> },
        { label: t('web.orders.team'), value: team ? nameOf(team) : '–' },
        { label: t('web.orders.due'), value: <DueText order={order} /> },
        ...(version ? [{ label: t('web.new-order.routing'), value: version }] : []),
        ...(order.madeBy
          ? [
              {
                label: t('web.order.made-by'),
                value: (
                  <Link to="/order-templates">
                    {order.madeBy.day === null
                      ? t('web.order.made-by.template', { name: order.madeBy.templateName })
                      : t('web.order.made-by.recurrence', { name: order.madeBy.templateName, day: order.madeBy.day })}
                  </Link>
                ),
              },
            ]
          : []),
        { label: t('web.orders.created'), value: <TimeText at={order.createdAt} show="datetime" /> },
        { label: t('web.orders.released'), value: <TimeText at={order.releasedAt} show="datetime" /> },
        { label: t('web.orders.started'), value: <TimeText at={order.startedAt} show="datetime" /> },
        { label: t('web.orders.completed'), value: <TimeText at={order.completedAt} show="datetime" /> },
        ...(order.splitFrom ? [{ label: t('web.order.split-from'), value: <OrderLink id={order.splitFrom} /> }] : []),
        ...(order.mergedInto
          ? [{ label: t('web.order.merged-into'), value: <OrderLink id={order.mergedInto} /> }]
          : []),
      ]}
    />
  );
}

/** The operations a blocker is about, by their numbers: “20、30”. */
function jobsOf(order: OrderDetail, code: string): string {
  const numbers = order.blockers.filter((blocker) => blocker.code === code).map(({ jobOrderNumber }) => jobOrderNumber);
  return numbers.map((number) => number?.split('/').at(-1) ?? '').join('、');
}

const ENDINGS = ['work-order.aborted', 'work-order.cancelled'] as const;

/** Why an order was aborted or cancelled, by whom and when. */
function EndReason({ id }: { readonly id: string }) {
  const t = useText();
  const ended = useTimeline(id).data?.findLast(({ type }) => ENDINGS.some((ending) => ending === type));
  const ending = ENDINGS.find((type) => type === ended?.type);
  if (!ended?.reason || !ending) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={t(`web.order.ended-because.${ending}`, { reason: reasonText(t, ended.reason) })}
      description={
        <>
          <TimeText at={ended.occurredAt} show="datetime" />
          <PersonName id={ended.actorId} />
        </>
      }
      style={{ marginBottom: 16 }}
    />
  );
}

function Notices({ order }: { readonly order: OrderDetail }) {
  const t = useText();
  return (
    <>
      {order.status === 'on-hold' && order.holdReason && (
        <Alert
          type="warning"
          showIcon
          title={t('web.order.held-because', {
            reason: reasonText(t, order.holdReason),
          })}
          style={{ marginBottom: 16 }}
        />
      )}
      {(order.status === 'aborted' || order.status === 'cancelled') && <EndReason id={order.id} />}
      {order.madeBy?.releasesOn && order.status === 'planned' && (
        <Alert
          type="info"
          showIcon
          title={t('web.order.releases-itself', { day: order.madeBy.releasesOn })}
          style={{ marginBottom: 16 }}
        />
      )}
      {order.blockers.length > 0 && (
        <Alert
          type="info"
          showIcon
          title={t('web.order.blockers')}
          style={{ marginBottom: 16 }}
          description={
            <ul className={styles.blockers}>
              {[...new Set(order.blockers.map(({ code }) => code))].map((code) => (
                <li key={code}>{textOr(t, `web.order.blocker.${code}`, code, { jobs: jobsOf(order, code) })}</li>
              ))}
            </ul>
          }
        />
      )}
    </>
  );
}

/** The way on after a release: what is ready waits for a station to be told. */
function ToDispatch({ order }: { readonly order: OrderDetail }) {
  const t = useText();
  const can = useCan();
  if (!can('job-order.dispatch') || !order.jobOrders.some(({ status }) => status === 'ready')) return null;
  return <LinkButton to="/dispatch">{t('web.order.to-dispatch')}</LinkButton>;
}

/** Rework job orders stand besides the routing, superseded ones no longer in it. */
const inGraph = ({ kind, superseded }: JobOrderDetail): boolean => kind === 'operation' && !superseded;

/** One order: where it stands, what each operation has made of it, what happened, and what may be done next. */
export function Component() {
  const { id = '' } = useParams();
  const t = useText();
  const can = useCan();
  const materialName = useMaterialName();
  const query = useLiveQuery(orderKey(id), (signal) => fetchOrder(id, signal), [`work-order:${id}`]);
  const crumbs = [{ title: t('web.orders.title'), to: '/work-orders' }];
  const order = query.data;
  return (
    <PageFrame
      title={order ? t('web.orders.order', { number: order.number }) : t('web.orders.one')}
      crumbs={crumbs}
      badge={
        order && (
          <>
            <StateTag lifecycle="work-order" state={order.status} />
            <VirtualTag lineMode={order.lineMode} long />
          </>
        )
      }
      subtitle={
        order &&
        [materialName(order), order.materialCode, order.alias && t('web.orders.alias', { alias: order.alias })]
          .filter(Boolean)
          .join(' · ')
      }
      actions={
        order && (
          <>
            {order.startedAt !== null && can('performance.read') && (
              <LinkButton to={`/performance/orders?scope=order&id=${order.id}&period=30`}>
                {t('web.performance.orders')}
              </LinkButton>
            )}
            <PrintMenu order={order} />
            <ChangeMenu order={order} />
            <OrderActions order={order} />
          </>
        )
      }
    >
      <QueryView query={query} rows={8}>
        {(shown) => (
          <>
            <Notices order={shown} />
            <OpenChange order={shown} />
            <div className={styles.grid}>
              <Panel title={t('web.order.routing')} extra={<ToDispatch order={shown} />} className={styles.wide}>
                {shown.jobOrders.length > 0 ? (
                  <RoutingGraph jobs={shown.jobOrders.filter(inGraph)} links={shown.links} />
                ) : (
                  <Empty
                    compact
                    art="line"
                    title={t('web.order.routing.not-released')}
                    hint={t('web.order.routing.hint')}
                  />
                )}
              </Panel>
              {shown.jobOrders.length > 0 && (
                <Panel title={t('web.order.jobs')} flush className={styles.wide}>
                  <JobOrdersTable order={shown} />
                </Panel>
              )}
              {shown.jobOrders.length > 0 && can('first-article-report.read') && (
                <FirstArticlePanel order={shown} className={styles.wide} />
              )}
              <div className={styles.main}>
                <Panel title={t('web.order.balance')}>
                  <OrderBalance order={shown} />
                </Panel>
                <OrderSerials order={shown} />
                {shown.attemptId && can('assignment.read') && <OrderTeaching attemptId={shown.attemptId} />}
                <OrderTime order={shown} />
                <PastChanges order={shown} />
                <Panel title={t('web.order.facts')}>
                  <Facts order={shown} />
                </Panel>
              </div>
              <Panel title={t('web.order.timeline')} className={styles.side}>
                <OrderTimeline id={shown.id} unit={shown.unit} />
              </Panel>
            </div>
          </>
        )}
      </QueryView>
    </PageFrame>
  );
}
