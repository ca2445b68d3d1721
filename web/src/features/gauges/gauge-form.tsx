import { useQueryClient } from '@tanstack/react-query';
import { Form, Input, InputNumber, Space } from 'antd';
import { api } from '../../shared/api/client';
import { newIdempotencyKey } from '../../shared/api/idempotency-key';
import { useName } from '../../shared/floor/use-name';
import { useWorkUnits } from '../../shared/floor/use-work-units';
import { useText } from '../../shared/i18n/locale-provider';
import { OptionalSelect } from '../../shared/ui/optional-select';
import { FormModal } from '../../shared/ui/form-modal';
import { GAUGES_KEY, type Gauge } from './api';

const CODE = /^[A-Za-z0-9][A-Za-z0-9._/-]*$/;
const CLASS = /^[\p{L}\p{N}][\p{L}\p{N} ._/-]*$/u;
const RESOLUTION = /^(?=.*[1-9])\d{1,9}(\.\d{1,6})?$/;

const OPTIONAL = ['serialNumber', 'measuringRange', 'resolution', 'unit', 'workUnitId'] as const;

type Values = Pick<Gauge, 'code' | 'gaugeClass' | 'name' | 'nameEn' | 'location' | 'intervalMonths'> &
  Partial<Record<(typeof OPTIONAL)[number], string | null>>;

interface FormProps {
  /** Absent: a new one. */
  readonly gauge?: Gauge;
  readonly onClose: () => void;
  readonly onDone?: (gauge: Gauge) => void;
}

const row = { size: 12, style: { display: 'flex' }, styles: { item: { flex: 1 } }, align: 'start' } as const;

/** What stands in the register about a gauge. */
export function GaugeForm({ gauge, onClose, onDone }: FormProps) {
  const t = useText();
  const nameOf = useName();
  const units = useWorkUnits();
  const queries = useQueryClient();
  const [form] = Form.useForm<Values>();
  const required = { required: true, message: t('web.setup.required') };
  const save = async (values: Values): Promise<void> => {
    const filled = OPTIONAL.flatMap((name) => (values[name]?.trim() ? [[name, values[name].trim()] as const] : []));
    const { code, gaugeClass, name, nameEn, location, intervalMonths } = values;
    const body = { code, gaugeClass, name, nameEn, location, intervalMonths, ...Object.fromEntries(filled) };
    const saved = gauge
      ? await api.put<Gauge>(`/gauges/${gauge.id}`, body, { ifMatch: gauge.version })
      : await api.post<Gauge>('/gauges', body, { idempotencyKey: newIdempotencyKey() });
    await queries.invalidateQueries({ queryKey: GAUGES_KEY });
    onDone?.(saved);
  };
  return (
    <FormModal<Values>
      title={gauge ? t('web.gauges.edit') : t('web.gauges.new')}
      submit={t('web.save')}
      form={form}
      width={640}
      initialValues={gauge ?? { intervalMonths: 12 }}
      onSubmit={save}
      onClose={onClose}
    >
      <Space {...row}>
        <Form.Item
          name="code"
          label={t('web.gauges.code')}
          rules={[required, { pattern: CODE, message: t('web.gauges.code.hint') }]}
        >
          <Input maxLength={64} />
        </Form.Item>
        <Form.Item
          name="gaugeClass"
          label={t('web.gauges.class')}
          extra={t('web.gauges.class.hint')}
          rules={[required, { pattern: CLASS, message: t('web.gauges.class.hint') }]}
        >
          <Input maxLength={64} />
        </Form.Item>
      </Space>
      <Space {...row}>
        <Form.Item name="name" label={t('web.gauges.name')} rules={[required]}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="nameEn" label={t('web.gauges.name-en')} rules={[required]}>
          <Input maxLength={100} />
        </Form.Item>
      </Space>
      <Space {...row}>
        <Form.Item name="serialNumber" label={t('web.gauges.serial')}>
          <Input maxLength={64} />
        </Form.Item>
        <Form.Item name="measuringRange" label={t('web.gauges.range')}>
          <Input maxLength={64} placeholder="0–150 mm" />
        </Form.Item>
      </Space>
      <Space {...row}>
        <Form.Item
          name="resolution"
          label={t('web.gauges.resolution')}
          rules={[{ pattern: RESOLUTION, message: t('web.gauges.resolution.invalid') }]}
        >
          <Input inputMode="decimal" placeholder="0.01" />
        </Form.Item>
        <Form.Item name="unit" label={t('web.gauges.unit')}>
          <Input maxLength={16} placeholder="mm" />
        </Form.Item>
        <Form.Item name="intervalMonths" label={t('web.gauges.interval')} rules={[required]}>
          <InputNumber min={1} max={120} precision={0} style={{ width: '100%' }} />
        </Form.Item>
      </Space>
      <Space {...row}>
        <Form.Item name="location" label={t('web.gauges.location')} rules={[required]}>
          <Input maxLength={64} />
        </Form.Item>
        <Form.Item name="workUnitId" label={t('web.gauges.work-unit')} extra={t('web.gauges.work-unit.hint')}>
          <OptionalSelect
            loading={units.isLoading}
            options={(units.data ?? []).map((unit) => ({ value: unit.id, label: `${unit.code} ${nameOf(unit)}` }))}
          />
        </Form.Item>
      </Space>
    </FormModal>
  );
}
