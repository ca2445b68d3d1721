import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { spcSignal as lifecycle } from '#libs/lifecycles';
import { api } from '../../shared/api/client';
import { newIdempotencyKey } from '../../shared/api/idempotency-key';
import { useCan } from '../../shared/api/session';
import { raisePath } from '../../shared/floor/nonconformance';
import { useName } from '../../shared/floor/use-name';
import { useText } from '../../shared/i18n/locale-provider';
import { useLiveQuery } from '../../shared/realtime/use-live-query';
import { FormModal } from '../../shared/ui/form-modal';
import { LinkButton } from '../../shared/ui/link-button';
import { Panel } from '../../shared/ui/panel';
import { StateTag } from '../../shared/ui/state-tag';
import { Empty, QueryView } from '../../shared/ui/states';
import { TimeText } from '../../shared/ui/time-text';
import { chartKey, fetchSignals, type ChartDetail, type SpcSignal } from './api';
import styles from './spc.module.css';
import { useReadAgain } from './use-picture';
import { useRuleText } from './use-rule-text';

const CAUSES = ['man', 'machine', 'material', 'method', 'environment', 'measurement'] as const;

interface DecisionProps {
  readonly signal: SpcSignal;
  readonly act: 'acknowledge' | 'close';
  readonly onClose: () => void;
}

/** The cause and the action, or what became of the action. */
function Decision({ signal, act, onClose }: DecisionProps) {
  const t = useText();
  const readAgain = useReadAgain();
  const [form] = Form.useForm<Record<string, string>>();
  const required = [{ required: true, min: 2, message: t('web.setup.required') }];
  const send = async (body: Record<string, string>): Promise<void> => {
    await api.post(`/spc-signals/${signal.id}/${act}`, body, {
      idempotencyKey: newIdempotencyKey(),
      ifMatch: signal.version,
    });
    await readAgain();
  };
  return (
    <FormModal
      title={t(`action.spc-signal.${act}`)}
      submit={t(`action.spc-signal.${act}`)}
      form={form}
      onSubmit={send}
      onClose={onClose}
    >
      {act === 'close' ? (
        <Form.Item name="result" label={t('spc.signal.result')} rules={required}>
          <Input.TextArea rows={3} maxLength={1000} />
        </Form.Item>
      ) : (
        <>
          <Form.Item name="cause" label={t('spc.signal.cause')} rules={[{ required: true }]}>
            <Select options={CAUSES.map((cause) => ({ value: cause, label: t(`spc.cause.${cause}`) }))} />
          </Form.Item>
          <Form.Item name="note" label={t('spc.signal.note')} rules={required}>
            <Input.TextArea rows={2} maxLength={1000} />
          </Form.Item>
          <Form.Item name="action" label={t('spc.signal.action')} rules={required}>
            <Input.TextArea rows={2} maxLength={1000} />
          </Form.Item>
        </>
      )}
    </FormModal>
  );
}

function SignalRow({ signal, chart }: { readonly signal: SpcSignal; readonly chart: ChartDetail }) {
  const t = useText();
  const can = useCan();
  const nameOf = useName();
  const ruleText = useRuleText(chart);
  const value = signal.value.toFixed(Math.min(9, chart.decimals + 2));
  const [act, setAct] = useState<DecisionProps['act'] | null>(null);
  const next = (['acknowledge', 'close'] as const).find((action) => lifecycle.can(signal.status, action));
  const said = [
    ...(signal.cause ? [[t('spc.signal.cause'), t(`spc.cause.${signal.cause}`)]] : []),
    ...(signal.note ? [[t('spc.signal.note'), signal.note]] : []),
    ...(signal.action ? [[t('spc.signal.action'), signal.action]] : []),
    ...(signal.result ? [[t('spc.signal.result'), signal.result]] : []),
  ];
  return (
    <li className={styles.signal}>
      <div className={styles.line}>
        <StateTag lifecycle="spc-signal" state={signal.status} />
        <strong>{ruleText(signal.rule, signal.toAt)}</strong>
        <span>{t(`spc.panel.${signal.panel}`)}</span>
        <span className="num">{value}</span>
        <span>{t('spc.signal.pattern', { points: signal.points })}</span>
        <TimeText at={signal.toAt} show="full" />
        {next && can('spc-signal.acknowledge') && (
          <Button size="small" onClick={() => setAct(next)}>
            {t(`action.spc-signal.${next}`)}
          </Button>
        )}
        {signal.status !== 'withdrawn' && can('nonconformance.raise') && (
          <LinkButton
            size="small"
            to={raisePath({
              source: 'spc',
              sourceId: signal.id,
              materialId: chart.materialId,
              characteristic: `${chart.balloon} ${nameOf(chart)}`,
              measured: `${value} ${chart.unit}`,
            })}
          >
            {t('web.ncr.new')}
          </LinkButton>
        )}
      </div>
      {said.length > 0 && (
        <div className={styles.line}>
          {said.map(([label, text]) => (
            <span key={label}>
              {label}: {text}
            </span>
          ))}
        </div>
      )}
      {act && <Decision signal={signal} act={act} onClose={() => setAct(null)} />}
    </li>
  );
}

/** What the rules have found on a chart, newest first, and what was done about it. */
export function SignalList({ chart }: { readonly chart: ChartDetail }) {
  const t = useText();
  const query = useLiveQuery([...chartKey(chart.id), 'signals'], (signal) => fetchSignals(chart.id, signal), [
    `control-chart:${chart.id}`,
  ]);
  return (
    <Panel>
      <QueryView query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty compact title={t('spc.signal.none')} />
          ) : (
            <ul className={styles.list}>
              {items.map((signal) => (
                <SignalRow key={signal.id} signal={signal} chart={chart} />
              ))}
            </ul>
          )
        }
      </QueryView>
    </Panel>
  );
}
