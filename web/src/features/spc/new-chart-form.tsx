import { useQuery } from '@tanstack/react-query';
import { Checkbox, Form, InputNumber, Select } from 'antd';
import { COUNT_CHARTS, NELSON, VARIABLE_CHARTS, WESTERN_ELECTRIC, type ChartKind } from '#libs/spc';
import { api } from '../../shared/api/client';
import { newIdempotencyKey } from '../../shared/api/idempotency-key';
import { MaterialSelect } from '../../shared/floor/material-select';
import { useName } from '../../shared/floor/use-name';
import { MADE } from '../../shared/floor/use-materials';
import { useText } from '../../shared/i18n/locale-provider';
import { FormModal } from '../../shared/ui/form-modal';
import { fetchChartable, type ChartDetail } from './api';
import { useReadAgain } from './use-picture';

interface Values {
  readonly materialId: string;
  /** Operation and balloon. */
  readonly place: string;
  readonly kind: ChartKind;
  readonly subgroupBy: 'count' | 'time' | 'order';
  readonly subgroupSize?: number;
  readonly subgroupMinutes?: number;
  readonly splitAtOrder: boolean;
  readonly rules: 'nelson' | 'western';
}

interface FormProps {
  readonly onClose: () => void;
  readonly onDone: (id: string) => void;
}

const WAYS = ['count', 'time', 'order'] as const;

/** A chart of a characteristic of some inspection plan. */
export function NewChartForm({ onClose, onDone }: FormProps) {
  const t = useText();
  const nameOf = useName();
  const readAgain = useReadAgain();
  const [form] = Form.useForm<Values>();
  const materialId = Form.useWatch('materialId', form);
  const by = Form.useWatch('subgroupBy', form) ?? 'count';
  const place = Form.useWatch('place', form);
  const query = useQuery({
    queryKey: ['chartable-characteristics', materialId],
    queryFn: ({ signal }) => fetchChartable(materialId, signal),
    enabled: Boolean(materialId),
  });
  const offered = query.data?.items ?? [];
  const placeOf = (one: { readonly operationNumber: number; readonly balloon: string }): string =>
    `${one.operationNumber} ${one.balloon}`;
  const chosen = offered.find((one) => placeOf(one) === place);
  const kinds: readonly ChartKind[] =
    chosen?.characteristic.kind === 'attribute' ? ['p', 'np'] : [...VARIABLE_CHARTS, ...COUNT_CHARTS.slice(2)];
  const required = { required: true, message: t('web.setup.required') };
  const save = async ({ kind, splitAtOrder, rules, ...values }: Values): Promise<void> => {
    const body = {
      materialId: values.materialId,
      operationNumber: chosen?.operationNumber,
      balloon: chosen?.balloon,
      kind,
      splitAtOrder,
      subgroupBy: by,
      ...(by === 'count' ? { subgroupSize: values.subgroupSize } : {}),
      ...(by === 'time' ? { subgroupMinutes: values.subgroupMinutes } : {}),
      rules: rules === 'western' ? WESTERN_ELECTRIC : NELSON,
    };
    const made = await api.post<ChartDetail>('/control-charts', body, { idempotencyKey: newIdempotencyKey() });
    await readAgain();
    onDone(made.id);
  };
  return (
    <FormModal<Values>
      title={t('web.spc.new')}
      submit={t('web.spc.new')}
      form={form}
      initialValues={{ subgroupBy: 'count', subgroupSize: 5, subgroupMinutes: 60, splitAtOrder: true, rules: 'nelson' }}
      onSubmit={save}
      onClose={onClose}
    >
      <Form.Item name="materialId" label={t('web.spc.material')} rules={[required]}>
        <MaterialSelect kinds={MADE} />
      </Form.Item>
      <Form.Item name="place" label={t('web.spc.characteristic')} rules={[required]}>
        <Select
          loading={query.isFetching}
          disabled={!materialId}
          options={offered.map((one) => ({
            value: placeOf(one),
            label: `${one.operationNumber} · ${one.balloon} ${nameOf(one.characteristic)}`,
          }))}
        />
      </Form.Item>
      <Form.Item name="kind" label={t('web.spc.kind')} rules={[required]}>
        <Select options={kinds.map((kind) => ({ value: kind, label: t(`spc.chart.${kind}`) }))} />
      </Form.Item>
      <Form.Item name="subgroupBy" label={t('web.spc.subgroup')} rules={[required]}>
        <Select options={WAYS.map((way) => ({ value: way, label: t(`web.spc.subgroup.${way}`) }))} />
      </Form.Item>
      {by === 'count' && (
        <Form.Item name="subgroupSize" label={t('web.spc.subgroup.size')} rules={[required]}>
          <InputNumber min={1} max={1000} precision={0} />
        </Form.Item>
      )}
      {by === 'time' && (
        <Form.Item name="subgroupMinutes" label={t('web.spc.subgroup.minutes')} rules={[required]}>
          <InputNumber min={1} max={1440} precision={0} />
        </Form.Item>
      )}
      <Form.Item name="rules" label={t('web.spc.rules')}>
        <Select
          options={[
            { value: 'nelson', label: t('web.spc.rules.nelson') },
            { value: 'western', label: t('web.spc.rules.western') },
          ]}
        />
      </Form.Item>
      <Form.Item name="splitAtOrder" valuePropName="checked">
        <Checkbox>{t('web.spc.split')}</Checkbox>
      </Form.Item>
    </FormModal>
  );
}
