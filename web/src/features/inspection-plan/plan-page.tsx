import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useParams } from 'react-router';
import { useCan } from '../../shared/api/session';
import { useName } from '../../shared/floor/use-name';
import { useText } from '../../shared/i18n/locale-provider';
import { LinkButton } from '../../shared/ui/link-button';
import { PageFrame, type Crumb } from '../../shared/ui/page-frame';
import { StateTag } from '../../shared/ui/state-tag';
import { Empty, QueryView } from '../../shared/ui/states';
import { fetchPlan, planKey, type VersionPlan } from './api';
import { OperationChoice } from './operation-choice';
import { PlanEditor } from './plan-editor';
import { PlanReader } from './plan-reader';

/** Where the page stands, the same while the plan is read and while it is written. */
function useFrame({ routingVersion, operations }: VersionPlan) {
  const t = useText();
  const nameOf = useName();
  const { routingId, routingCode: code, version, status } = routingVersion;
  const lines = operations.flatMap(({ characteristics }) => characteristics);
  const placed = lines.filter(({ place }) => place !== null).length;
  const crumbs: readonly Crumb[] = [
    { title: t('web.routing.title'), to: '/routings' },
    { title: code, to: `/routings/${routingId}?version=${version}` },
  ];
  return {
    title: t('web.plan.of', { code, version }),
    subtitle: `${nameOf(routingVersion)} · ${t('web.plan.coverage', { count: lines.length, placed })}`,
    crumbs,
    badge: <StateTag lifecycle="routing-version" state={status} />,
    back: <LinkButton to={`/routings/${routingId}?version=${version}`}>{t('web.routing.back')}</LinkButton>,
  };
}

function Shown({ plan }: { readonly plan: VersionPlan }) {
  const t = useText();
  const can = useCan();
  const { operation: number } = useParams();
  const { back, ...frame } = useFrame(plan);
  const { operations, routingVersion } = plan;
  const inspected = operations.find(({ characteristics }) => characteristics.length > 0) ?? operations[0];
  const operation = number ? operations.find((each) => String(each.number) === number) : inspected;
  if (!operation)
    return (
      <PageFrame {...frame} actions={back}>
        <Empty art="line" title={t('web.plan.no-operations')} hint={t('web.plan.no-operations.hint')} />
      </PageFrame>
    );
  const isDraft = routingVersion.status === 'draft';
  const choice = <OperationChoice plan={plan} chosen={operation.operationId} />;
  if (isDraft && can('inspection-plan.edit'))
    return (
      <PlanEditor key={operation.operationId} plan={plan} operation={operation} frame={frame} back={back}>
        {choice}
      </PlanEditor>
    );
  return (
    <PageFrame {...frame} actions={back}>
      {!isDraft && <Alert type="info" showIcon title={t('web.plan.frozen')} style={{ marginBottom: 16 }} />}
      {choice}
      <PlanReader key={operation.operationId} plan={plan} operation={operation} />
    </PageFrame>
  );
}

/** The inspection plan of a routing version, operation by operation; written here while the version is a draft. */
export function Component() {
  const { id = '', version = '' } = useParams();
  const query = useQuery({
    queryKey: planKey(id, version),
    queryFn: ({ signal }) => fetchPlan(id, version, signal),
    // What is being edited does not change under the hand; a stale save is refused.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  return (
    <QueryView query={query} rows={8}>
      {(plan) => <Shown plan={plan} />}
    </QueryView>
  );
}
