import { ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Input, Select, Space } from 'antd';
import { useState } from 'react';
import { firstTrue, LONGEST_EXPRESSION, TagExpression } from '#libs/tag-expressions';
import { useCan } from '../../shared/api/session';
import { useText } from '../../shared/i18n/locale-provider';
import { Panel } from '../../shared/ui/panel';
import { ProblemAlert } from '../../shared/ui/problem-alert';
import { StateTag, useStateText } from '../../shared/ui/state-tag';
import { Empty } from '../../shared/ui/states';
import { change, CONNECTIONS_KEY, type ConnectionWithTags, type StateRule } from './api';
import styles from './connectivity.module.css';
import { outcomeOf, readKeys } from './expression-check';
import { ExpressionNow } from './expression-now';
import { isOwnMap } from './is-own-map';
import { type ReadTag, useLiveReadings } from './use-live-readings';

const STATES = [
  'producing',
  'setup',
  'starved',
  'blocked',
  'idle',
  'fault',
  'maintenance',
  'off',
] as const satisfies readonly StateRule['state'][];

const AS_CONDITION = { role: 'alarm', unit: null } as const;

interface RowProps {
  readonly number: number;
  readonly rule: StateRule;
  readonly known: ReadonlySet<string>;
  readonly read: ReadTag | null;
  readonly mayEdit: boolean;
  readonly onChange: (rule: StateRule) => void;
  readonly onUp: () => void;
  readonly onRemove: () => void;
}

function RuleRow({ number, rule, known, read, mayEdit, onChange, onUp, onRemove }: RowProps) {
  const t = useText();
  const stateText = useStateText();
  return (
    <li className={styles.rule}>
      {mayEdit ? (
        <Select
          aria-label={t('web.states.state', { number })}
          value={rule.state}
          onChange={(state) => onChange({ ...rule, state })}
          options={STATES.map((value) => ({ value, label: stateText('equipment', value) }))}
        />
      ) : (
        <StateTag lifecycle="equipment" state={rule.state} />
      )}
      {mayEdit ? (
        <Input.TextArea
          aria-label={t('web.states.condition', { number })}
          value={rule.expression}
          onChange={({ target }) => onChange({ ...rule, expression: target.value })}
          autoSize
          maxLength={LONGEST_EXPRESSION}
          spellCheck={false}
          translate="no"
        />
      ) : (
        <code translate="no">{rule.expression}</code>
      )}
      {mayEdit && (
        <Space>
          <Button
            icon={<ArrowUpOutlined aria-hidden />}
            aria-label={t('web.states.up', { number })}
            disabled={number === 1}
            onClick={onUp}
          />
          <Button
            icon={<DeleteOutlined aria-hidden />}
            aria-label={t('web.states.remove', { number })}
            danger
            onClick={onRemove}
          />
        </Space>
      )}
      <ExpressionNow source={rule.expression} known={known} wanted="boolean" read={read} tag={AS_CONDITION} />
    </li>
  );
}

/** What the rules say now; unknown while one of them cannot be read. */
function stateNow(rules: readonly StateRule[], known: ReadonlySet<string>, read: ReadTag): string {
  if (rules.some(({ expression }) => outcomeOf(expression, known, 'boolean', null).problem)) return 'unknown';
  const states = rules.map(({ state, expression }) => ({ state, expression: TagExpression.read(expression) }));
  return String(firstTrue(states, read).value ?? 'unknown');
}

/** Conditions over the machine's tags that tell its state, each with what it comes to now. */
export function StateRules({ connection }: { readonly connection: ConnectionWithTags }) {
  const t = useText();
  const can = useCan();
  const queries = useQueryClient();
  const read = useLiveReadings(connection);
  const [draft, setDraft] = useState<readonly StateRule[] | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const rules = draft ?? connection.states;
  const known = readKeys(connection.tags);
  const mayEdit = can('connection.edit') && isOwnMap(connection);
  const put = (index: number, ...rule: StateRule[]): void =>
    setDraft([...rules.slice(0, index), ...rule, ...rules.slice(index + 1)]);
  const up = (index: number): void => {
    const [before, moved] = [rules[index - 1], rules[index]];
    if (before && moved) setDraft([...rules.slice(0, index - 1), moved, before, ...rules.slice(index + 1)]);
  };
  const save = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      await change(connection, { states: [...rules] });
      await queries.invalidateQueries({ queryKey: CONNECTIONS_KEY });
      setDraft(null);
    } catch (refused) {
      setError(refused);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Panel title={t('web.states.title')}>
      <p style={{ margin: '0 0 12px' }}>{t('web.states.hint')}</p>
      <ProblemAlert error={error} />
      {rules.length === 0 ? (
        <Empty compact title={t('web.states.empty')} />
      ) : (
        <ol className={styles.rules}>
          {rules.map((rule, index) => (
            <RuleRow
              // A rule is its place in the list.
              key={index}
              number={index + 1}
              rule={rule}
              known={known}
              read={read}
              mayEdit={mayEdit}
              onChange={(changed) => put(index, changed)}
              onUp={() => up(index)}
              onRemove={() => put(index)}
            />
          ))}
        </ol>
      )}
      {read && rules.length > 0 && (
        <div className={styles.judged}>
          {t('web.states.now')} <StateTag lifecycle="equipment" state={stateNow(rules, known, read)} />
        </div>
      )}
      {mayEdit && (
        <Space wrap>
          <Button onClick={() => setDraft([...rules, { state: 'producing', expression: '' }])}>
            {t('web.states.add')}
          </Button>
          {draft && (
            <>
              <Button type="primary" loading={busy} onClick={() => void save()}>
                {t('web.states.save')}
              </Button>
              <Button disabled={busy} onClick={() => setDraft(null)}>
                {t('web.states.undo')}
              </Button>
            </>
          )}
        </Space>
      )}
    </Panel>
  );
}
