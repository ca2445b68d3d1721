import { App, Button, Form, Input, Select } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { DomainError } from '#libs/kernel';
import { numberBy, requirePattern, RESETS, type Reset } from '#libs/numbering';
import type { Answer } from '../../shared/api/answers';
import { api } from '../../shared/api/client';
import { useCommand } from '../../shared/api/use-command';
import { useText } from '../../shared/i18n/locale-provider';
import { PageFrame } from '../../shared/ui/page-frame';
import { Panel } from '../../shared/ui/panel';
import { ProblemAlert } from '../../shared/ui/problem-alert';
import { QueryView } from '../../shared/ui/states';
import styles from './numbering-page.module.css';

type OrderNumbering = Answer<'OrderNumbering'>;
type LotNumbering = Answer<'Numbering'>;

const ORDERS_KEY = ['work-order-numbering'] as const;
const LOTS_KEY = ['lot-numbering'] as const;
/** A material as an example. */
const SAMPLE = { code: 'GP-100', revision: 'A' } as const;

interface PatternValues {
  readonly pattern: string;
  readonly reset?: Reset;
}

interface PatternFormProps {
  readonly title: string;
  readonly value: PatternValues;
  readonly day: string;
  /** The next running number; it is not known of lots. */
  readonly seqOf: (reset: Reset) => string;
  readonly onSave: (values: PatternValues) => Promise<unknown>;
}

/** What may stand in a pattern. */
const FIELDS = {
  material: ['{code}', '{revision}'],
  day: ['{yyyy}', '{yy}', '{mm}', '{dd}'],
  sequence: ['{seq:4}'],
} as const;

function Fields() {
  const t = useText();
  return (
    <ul className={styles.fields}>
      {(['material', 'day', 'sequence'] as const).map((kind) => (
        <li key={kind}>
          {FIELDS[kind].map((field) => (
            <code key={field} translate="no">
              {field}
            </code>
          ))}
          <span>{t(`web.numbering.field.${kind}`)}</span>
        </li>
      ))}
    </ul>
  );
}

/** One pattern with the number it would make next. */
function PatternForm({ title, value, day, seqOf, onSave }: PatternFormProps) {
  const t = useText();
  const { message } = App.useApp();
  const [form] = Form.useForm<PatternValues>();
  const typed = Form.useWatch('pattern', form) ?? value.pattern;
  const reset = Form.useWatch('reset', form) ?? value.reset ?? 'never';
  const save = useCommand((values: PatternValues) => onSave(values), {
    invalidates: [ORDERS_KEY, LOTS_KEY],
    onDone: () => void message.success(t('web.numbering.saved')),
  });
  const problemOf = (pattern: string, by: Reset): string | null => {
    try {
      requirePattern(pattern, by);
      return null;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return t(error.code === 'numbering.repeats' ? 'error.numbering.repeats' : 'error.numbering.malformed', {
        pattern,
      });
    }
  };
  const wrong = problemOf(typed, reset);
  return (
    <Panel title={title}>
      <ProblemAlert error={save.error} />
      <Form<PatternValues>
        form={form}
        layout="vertical"
        initialValues={value}
        onFinish={(values) => save.mutate(values)}
        style={{ maxWidth: 520 }}
      >
        <Form.Item
          name="pattern"
          label={t('web.numbering.pattern')}
          extra={<Fields />}
          {...(wrong === null ? {} : { validateStatus: 'error' as const, help: wrong })}
        >
          <Input maxLength={40} className="num" />
        </Form.Item>
        {value.reset !== undefined && (
          <Form.Item name="reset" label={t('web.numbering.reset')}>
            <Select
              style={{ maxWidth: 220 }}
              options={RESETS.map((each) => ({ value: each, label: t(`web.numbering.reset.${each}`) }))}
            />
          </Form.Item>
        )}
        <p aria-live="polite" style={{ marginBottom: 16 }}>
          {t('web.numbering.next')}{' '}
          <strong className="num">
            {wrong === null ? numberBy(typed, { ...SAMPLE, day, seq: seqOf(reset) }) : '–'}
          </strong>
        </p>
        <Button type="primary" htmlType="submit" loading={save.isPending} disabled={wrong !== null}>
          {t('web.save')}
        </Button>
      </Form>
    </Panel>
  );
}

/** How the school numbers its orders, lots and serials. */
export function Component() {
  const t = useText();
  const orders = useQuery({
    queryKey: ORDERS_KEY,
    queryFn: ({ signal }) => api.get<OrderNumbering>('/work-order-numbering', { signal }),
  });
  const lots = useQuery({
    queryKey: LOTS_KEY,
    queryFn: ({ signal }) => api.get<{ items: readonly LotNumbering[] }>('/numbering', { signal }),
  });
  const day = orders.data?.day ?? '';
  return (
    <PageFrame title={t('web.numbering.title')} subtitle={t('web.numbering.subtitle')}>
      <div style={{ display: 'grid', gap: 16, gridTemplateColumns: 'repeat(auto-fit, minmax(340px, 1fr))' }}>
        <QueryView query={orders}>
          {({ pattern, reset, version, upcoming }) => (
            <PatternForm
              key={version}
              title={t('web.numbering.work-order')}
              value={{ pattern, reset }}
              day={day}
              seqOf={(by) => upcoming[by]}
              onSave={(values) => api.put('/work-order-numbering', values, { ifMatch: version })}
            />
          )}
        </QueryView>
        <QueryView query={lots}>
          {({ items }) =>
            items.map(({ kind, pattern, version }) => (
              <PatternForm
                key={`${kind}${version}`}
                title={t(`web.numbering.${kind}`)}
                value={{ pattern }}
                day={day}
                seqOf={() => '1'}
                onSave={(values) => api.put(`/numbering/${kind}`, { pattern: values.pattern }, { ifMatch: version })}
              />
            ))
          }
        </QueryView>
      </div>
    </PageFrame>
  );
}
