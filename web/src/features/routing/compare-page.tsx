import { Select, Space } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearchParams } from 'react-router';
import { api } from '../../shared/api/client';
import { useName } from '../../shared/floor/use-name';
import type { Named } from '../../shared/floor/types';
import { textOr, useText } from '../../shared/i18n/locale-provider';
import { PageFrame } from '../../shared/ui/page-frame';
import { Panel } from '../../shared/ui/panel';
import { Empty, QueryView } from '../../shared/ui/states';
import { ToneTag } from '../../shared/ui/state-tag';
import type { Tone } from '../../shared/theme/tones';
import { fetchRouting, routingKey } from './api';
import styles from './routing.module.css';

interface FieldChange {
  readonly field: string;
  readonly from: string | null;
  readonly to: string | null;
}

type Change = 'added' | 'removed' | 'changed' | 'same';

interface Part extends Named {
  readonly key: string;
  readonly change: Change;
  readonly fields: readonly FieldChange[];
}

interface OperationChange extends Named {
  readonly number: number;
  readonly change: Change;
  readonly fields: readonly FieldChange[];
  readonly steps: readonly Part[];
  readonly parameters: readonly Part[];
}

interface Link {
  readonly from: number;
  readonly to: number;
}

interface Comparison {
  readonly operations: readonly OperationChange[];
  readonly linksAdded: readonly Link[];
  readonly linksRemoved: readonly Link[];
}

const TONE: Readonly<Record<Change, Tone>> = { added: 'ok', removed: 'cancelled', changed: 'wait', same: 'idle' };

const CODED: Readonly<Record<string, string>> = {
  control: 'web.routing.by.',
  reporting: 'web.routing.by.',
  kind: 'web.routing.step.',
  input: 'web.routing.input.',
  produces: 'web.routing.produces.',
  mandatory: 'web.routing.value.',
  optional: 'web.routing.value.',
};

/** A value as people read it; codes have words. */
function ValueText({ field, value }: { readonly field: string; readonly value: string | null }) {
  const t = useText();
  const coded = CODED[field];
  if (value === null) return '–';
  return coded ? textOr(t, `${coded}${value}`, value) : value;
}

function ChangeTag({ change }: { readonly change: Change }) {
  const t = useText();
  return <ToneTag tone={TONE[change]} size="small" bare text={t(`web.routing.change.${change}`)} />;
}

function Fields({
  what,
  change,
  fields,
}: {
  readonly what: string;
  readonly change: Change;
  readonly fields: readonly FieldChange[];
}) {
  const t = useText();
  return (
    <>
      {(fields.length > 0 ? fields : [null]).map((each, index) => (
        <tr key={each?.field ?? 'none'}>
          <td>{index === 0 && what}</td>
          <td>{index === 0 && <ChangeTag change={change} />}</td>
          <td>{each && textOr(t, `web.routing.field.${each.field}`, each.field)}</td>
          <td className={each?.from && each.to !== null ? styles.before : undefined}>
            {each && <ValueText field={each.field} value={each.from} />}
          </td>
          <td>{each && <ValueText field={each.field} value={each.to} />}</td>
        </tr>
      ))}
    </>
  );
}

function Changes({
  comparison,
  from,
  to,
}: {
  readonly comparison: Comparison;
  readonly from: number;
  readonly to: number;
}) {
  const t = useText();
  const nameOf = useName();
  const changed = comparison.operations.filter(({ change }) => change !== 'same');
  const { linksAdded, linksRemoved } = comparison;
  const links = [
    ...linksAdded.map((link) => ({ link, change: 'added' as const })),
    ...linksRemoved.map((link) => ({ link, change: 'removed' as const })),
  ];
  if (changed.length + links.length === 0) return <Empty art="sheet" title={t('web.routing.no-changes')} />;
  return (
    <div className={styles.stack}>
      {changed.map((operation) => (
        <Panel
          key={operation.number}
          title={`${operation.number} ${nameOf(operation)}`}
          extra={<ChangeTag change={operation.change} />}
        >
          <table className={styles.changes}>
            <thead>
              <tr>
                <th scope="col">{t('web.routing.what')}</th>
                <th scope="col">{t('web.routing.change')}</th>
                <th scope="col">{t('web.routing.field')}</th>
                <th scope="col">{t('web.routing.version', { version: from })}</th>
                <th scope="col">{t('web.routing.version', { version: to })}</th>
              </tr>
            </thead>
            <tbody>
              {operation.fields.length > 0 && (
                <Fields what={t('web.routing.operation')} change={operation.change} fields={operation.fields} />
              )}
              {operation.steps.map((step) => (
                <Fields
                  key={`step ${step.key}`}
                  what={t('web.routing.step-of', { step: step.key, name: nameOf(step) })}
                  change={step.change}
                  fields={step.fields}
                />
              ))}
              {operation.parameters.map((parameter) => (
                <Fields
                  key={`parameter ${parameter.key}`}
                  what={`${parameter.key} ${nameOf(parameter)}`}
                  change={parameter.change}
                  fields={parameter.fields}
                />
              ))}
            </tbody>
          </table>
        </Panel>
      ))}
      {links.length > 0 && (
        <Panel title={t('web.routing.links')}>
          <ul className={styles.problems}>
            {links.map(({ link, change }) => (
              <li key={`${change} ${link.from} ${link.to}`}>
                <span className="num">
                  {link.from} → {link.to}
                </span>{' '}
                <ChangeTag change={change} />
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </div>
  );
}

/** Two versions side by side: only what differs, by operation, step and parameter. */
export function Component() {
  const { id = '' } = useParams();
  const t = useText();
  const [params, setParams] = useSearchParams();
  const [from, to] = [Number(params.get('from') ?? 1), Number(params.get('to') ?? 2)];
  const routing = useQuery({ queryKey: routingKey(id), queryFn: ({ signal }) => fetchRouting(id, signal) });
  const comparison = useQuery({
    queryKey: [...routingKey(id), 'compare', from, to],
    queryFn: ({ signal }) => api.get<Comparison>(`/routings/${id}/versions/${to}/compare/${from}`, { signal }),
  });
  const choice = (name: 'from' | 'to', value: number) => (
    <Select
      aria-label={t(`web.routing.compare.${name}`)}
      value={value}
      onChange={(version) => setParams({ from: String(from), to: String(to), [name]: String(version) })}
      options={routing.data?.versions.map(({ version }) => ({
        value: version,
        label: t('web.routing.version', { version }),
      }))}
      style={{ minWidth: 110 }}
    />
  );
  return (
    <PageFrame
      title={t('web.routing.compare')}
      subtitle={routing.data?.code}
      crumbs={[
        { title: t('web.routing.title'), to: '/routings' },
        { title: routing.data?.code ?? '', to: `/routings/${id}?version=${to}` },
      ]}
      actions={
        <Space>
          {choice('from', from)}→{choice('to', to)}
        </Space>
      }
    >
      <QueryView query={comparison} rows={8}>
        {(shown) => <Changes comparison={shown} from={from} to={to} />}
      </QueryView>
    </PageFrame>
  );
}
