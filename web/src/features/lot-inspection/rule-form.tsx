import { useQueryClient } from '@tanstack/react-query';
import { Form, Input, Select, Space } from 'antd';
import { AQLS, LEVELS } from '#libs/sampling';
import { api } from '../../shared/api/client';
import { newIdempotencyKey } from '../../shared/api/idempotency-key';
import { useCan } from '../../shared/api/session';
import { MaterialSelect } from '../../shared/floor/material-select';
import { useText } from '../../shared/i18n/locale-provider';
import { FormModal } from '../../shared/ui/form-modal';
import { CLASSES, RULES_KEY, type DefectClass, type RuleBody, type SamplingRule } from './api';

const CLASS_KINDS = ['none', 'aql', 'zero', 'everything'] as const;
const REDUCED = { off: 'off', 'ISO 2859-1': 'iso', 'MIL-STD-105E': 'mil' } as const;
const PERCENT = /^(?=.*[1-9])\d{1,2}(\.\d{1,6})?$/;

interface ClassValues {
  readonly kind: (typeof CLASS_KINDS)[number];
  readonly aql?: string;
  readonly level?: string;
}

interface Values extends Partial<Readonly<Record<DefectClass, ClassValues>>> {
  readonly materialId: string;
  readonly supplier?: string;
  readonly kind: SamplingRule['kind'];
  readonly inspect: RuleBody['inspect'];
  readonly series: 'on' | 'isolated';
  readonly limitingQuality?: string;
  readonly reduced: RuleBody['reduced'];
}

function bodyOf(values: Values) {
  const { inspect, series, limitingQuality, reduced = 'off' } = values;
  const classes = CLASSES.flatMap((each) => {
    const { kind = 'none', aql, level } = values[each] ?? {};
    if (kind === 'none' || inspect === 'none') return [];
    return [[each, kind === 'everything' ? { kind } : { kind, aql, level }] as const];
  });
  return {
    inspect,
    ...(classes.length > 0 ? { classes: Object.fromEntries(classes) } : {}),
    ...(series === 'isolated' && inspect === 'sampling' ? { limitingQuality } : {}),
    reduced: series === 'isolated' || inspect === 'none' ? 'off' : reduced,
  };
}

const classValues = (body: RuleBody, each: DefectClass): ClassValues => {
  const rule = body.classes[each];
  if (!rule) return { kind: 'none', level: 'II' };
  return rule.kind === 'everything' ? { kind: rule.kind, level: 'II' } : { ...rule };
};

const FIRST: Partial<Values> = {
  kind: 'incoming',
  inspect: 'sampling',
  series: 'on',
  reduced: 'off',
  A: { kind: 'everything', level: 'II' },
  B: { kind: 'aql', aql: '1.0', level: 'II' },
  C: { kind: 'aql', aql: '2.5', level: 'II' },
};

const valuesOf = ({ materialId, supplier, kind, body }: SamplingRule): Partial<Values> => ({
  materialId,
  supplier,
  kind,
  inspect: body.inspect,
  series: body.limitingQuality === null ? 'on' : 'isolated',
  ...(body.limitingQuality === null ? {} : { limitingQuality: body.limitingQuality }),
  reduced: body.reduced,
  A: classValues(body, 'A'),
  B: classValues(body, 'B'),
  C: classValues(body, 'C'),
});

/** How one class is inspected. */
function ClassFields({ name }: { readonly name: DefectClass }) {
  const t = useText();
  const form = Form.useFormInstance<Values>();
  const kind = Form.useWatch([name, 'kind'], form) as ClassValues['kind'] | undefined;
  const sampled = kind === 'aql' || kind === 'zero';
  return (
    <Form.Item label={t(`defect-class.${name}`)} style={{ marginBottom: 8 }}>
      <Space size={8} wrap align="start">
        <Form.Item name={[name, 'kind']} noStyle>
          <Select
            aria-label={t(`defect-class.${name}`)}
            style={{ width: 190 }}
            options={CLASS_KINDS.map((value) => ({ value, label: t(`class-rule.${value}`) }))}
          />
        </Form.Item>
        {sampled && (
          <>
            <Form.Item name={[name, 'aql']} noStyle rules={[{ required: true, message: t('web.setup.required') }]}>
              <Select
                aria-label="AQL"
                placeholder="AQL"
                style={{ width: 110 }}
                options={AQLS.map((value) => ({ value, label: `AQL ${value}` }))}
              />
            </Form.Item>
            <Form.Item name={[name, 'level']} noStyle>
              <Select
                aria-label={t('web.sampling-rules.level')}
                style={{ width: 90 }}
                options={LEVELS.map((value) => ({ value, label: value }))}
              />
            </Form.Item>
          </>
        )}
      </Space>
    </Form.Item>
  );
}

/** Whether lots come in a series or one by one, and which tables reduced inspection may use. */
function SeriesFields() {
  const t = useText();
  const can = useCan();
  const form = Form.useFormInstance<Values>();
  const series = Form.useWatch('series', form);
  return (
    <>
      <Form.Item name="series" label={t('web.sampling-rules.series')}>
        <Select
          options={(['on', 'isolated'] as const).map((value) => ({
            value,
            label: t(`web.sampling-rules.series.${value}`),
          }))}
        />
      </Form.Item>
      {series === 'isolated' ? (
        <Form.Item
          name="limitingQuality"
          label={t('web.sampling-rules.limiting')}
          extra={t('web.sampling-rules.limiting.hint')}
          rules={[
            { required: true, message: t('web.setup.required') },
            { pattern: PERCENT, message: t('error.field.matches') },
          ]}
        >
          <Input inputMode="decimal" suffix="%" style={{ width: 140 }} />
        </Form.Item>
      ) : (
        <Form.Item name="reduced" label={t('web.sampling-rules.reduced')}>
          <Select
            options={Object.entries(REDUCED).map(([value, text]) => ({
              value,
              label: t(`web.sampling-rules.reduced.${text}`),
              disabled: value === 'ISO 2859-1' && !can('sampling-table.confirm'),
            }))}
          />
        </Form.Item>
      )}
    </>
  );
}

interface RuleFormProps {
  /** Absent: a new one. */
  readonly rule?: SamplingRule;
  readonly materialId?: string | null;
  readonly onClose: () => void;
}

/** How lots of a material are inspected. */
export function RuleForm({ rule, materialId, onClose }: RuleFormProps) {
  const t = useText();
  const queries = useQueryClient();
  const [form] = Form.useForm<Values>();
  const inspect = Form.useWatch('inspect', form);
  const kind = Form.useWatch('kind', form);
  const save = async (values: Values): Promise<void> => {
    const supplier = values.kind === 'incoming' ? values.supplier?.trim() : undefined;
    if (rule) await api.put(`/sampling-rules/${rule.id}`, bodyOf(values), { ifMatch: rule.revision });
    else
      await api.post(
        '/sampling-rules',
        {
          materialId: values.materialId,
          kind: values.kind,
          ...(supplier ? { supplier } : {}),
          ...bodyOf(values),
        },
        { idempotencyKey: newIdempotencyKey() },
      );
    await queries.invalidateQueries({ queryKey: RULES_KEY });
  };
  const required = { required: true, message: t('web.setup.required') };
  return (
    <FormModal<Values>
      title={t(rule ? 'web.sampling-rules.edit' : 'web.sampling-rules.new')}
      submit={t('web.save')}
      form={form}
      width={600}
      initialValues={rule ? valuesOf(rule) : { ...FIRST, ...(materialId ? { materialId } : {}) }}
      onSubmit={save}
      onClose={onClose}
    >
      <Form.Item name="materialId" label={t('web.lot-inspections.material')} rules={[required]}>
        <MaterialSelect disabled={Boolean(rule)} />
      </Form.Item>
      <Space size={12} style={{ display: 'flex' }} styles={{ item: { flex: 1 } }} align="start">
        <Form.Item name="kind" label={t('web.lot-inspections.kind')}>
          <Select
            disabled={Boolean(rule)}
            options={(['incoming', 'final'] as const).map((value) => ({
              value,
              label: t(`lot-inspection-kind.${value}`),
            }))}
          />
        </Form.Item>
        <Form.Item name="supplier" label={t('web.lot-inspections.supplier')}>
          <Input
            maxLength={64}
            disabled={Boolean(rule) || kind === 'final'}
            placeholder={t('web.sampling-rules.any-supplier')}
          />
        </Form.Item>
      </Space>
      <Form.Item name="inspect" label={t('web.sampling-rules.inspect')}>
        <Select
          options={(['sampling', 'none'] as const).map((value) => ({
            value,
            label: t(`web.sampling-rules.inspect.${value}`),
          }))}
        />
      </Form.Item>
      {inspect !== 'none' && (
        <>
          {CLASSES.map((each) => (
            <ClassFields key={each} name={each} />
          ))}
          <SeriesFields />
        </>
      )}
    </FormModal>
  );
}
