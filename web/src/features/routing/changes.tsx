import type { ReactNode } from 'react';
import type { Translate } from '#libs/texts';
import { useName } from '../../shared/floor/use-name';
import type { Named } from '../../shared/floor/types';
import { textOr, useText } from '../../shared/i18n/locale-provider';
import type { Tone } from '../../shared/theme/tones';
import { Panel } from '../../shared/ui/panel';
import { ToneTag } from '../../shared/ui/state-tag';
import styles from './routing.module.css';

export interface FieldChange {
  readonly field: string;
  readonly from: string | null;
  readonly to: string | null;
}

export type Change = 'added' | 'removed' | 'changed' | 'same';

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

export interface Comparison {
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
function routingWord(t: Translate, field: string, value: string): string {
  const coded = CODED[field];
  return coded ? textOr(t, `${coded}${value}`, value) : value;
}

const routingField = (t: Translate, field: string): string => textOr(t, `web.routing.field.${field}`, field);

function ChangeTag({ change }: { readonly change: Change }) {
  const t = useText();
  return <ToneTag tone={TONE[change]} size="small" bare text={t(`web.routing.change.${change}`)} />;
}

interface FieldsProps {
  readonly what: string;
  readonly change: Change;
  readonly fields: readonly FieldChange[];
  /** What a field is called, and what its value is in words. */
  readonly fieldText?: (t: Translate, field: string) => string;
  readonly wordOf?: (t: Translate, field: string, value: string) => string;
}

/** Rows of one thing: each of its fields that differ. */
export function Fields({ what, change, fields, fieldText = routingField, wordOf = routingWord }: FieldsProps) {
  const t = useText();
  const said = (field: string, value: string | null): string => (value === null ? '–' : wordOf(t, field, value));
  return (
    <>
      {(fields.length > 0 ? fields : [null]).map((each, index) => (
        <tr key={each?.field ?? 'none'}>
          <td>{index === 0 && what}</td>
          <td>{index === 0 && <ChangeTag change={change} />}</td>
          <td>{each && fieldText(t, each.field)}</td>
          <td className={each?.from && each.to !== null ? styles.before : undefined}>
            {each && said(each.field, each.from)}
          </td>
          <td>{each && said(each.field, each.to)}</td>
        </tr>
      ))}
    </>
  );
}

interface ChangeTableProps {
  readonly from: string;
  readonly to: string;
  /** Fields. */
  readonly children: ReactNode;
}

/** What both sides say, field by field. */
export function ChangeTable({ from, to, children }: ChangeTableProps) {
  const t = useText();
  return (
    <table className={styles.changes}>
      <thead>
        <tr>
          <th scope="col">{t('web.routing.what')}</th>
          <th scope="col">{t('web.routing.change')}</th>
          <th scope="col">{t('web.routing.field')}</th>
          <th scope="col">{from}</th>
          <th scope="col">{to}</th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

interface ChangesProps {
  readonly comparison: Comparison;
  /** What the two sides are called. */
  readonly from: string;
  readonly to: string;
}

export const differs = ({ operations, linksAdded, linksRemoved }: Comparison): boolean =>
  linksAdded.length + linksRemoved.length > 0 || operations.some(({ change }) => change !== 'same');

/** What one side says otherwise than the other: only what differs, by operation, step and parameter. */
export function Changes({ comparison, from, to }: ChangesProps) {
  const t = useText();
  const nameOf = useName();
  const changed = comparison.operations.filter(({ change }) => change !== 'same');
  const { linksAdded, linksRemoved } = comparison;
  const links = [
    ...linksAdded.map((link) => ({ link, change: 'added' as const })),
    ...linksRemoved.map((link) => ({ link, change: 'removed' as const })),
  ];
  return (
    <div className={styles.stack}>
      {changed.map((operation) => (
        <Panel
          key={operation.number}
          title={`${operation.number} ${nameOf(operation)}`}
          extra={<ChangeTag change={operation.change} />}
        >
          <ChangeTable from={from} to={to}>
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
          </ChangeTable>
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
