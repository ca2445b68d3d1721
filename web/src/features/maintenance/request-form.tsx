import { useQueryClient } from '@tanstack/react-query';
import { Form, Input, Select } from 'antd';
import { newIdempotencyKey } from '../../shared/api/idempotency-key';
import { MAINTENANCE_KEY, requestMaintenance, type MaintenanceOrder } from '../../shared/floor/maintenance';
import { useWorkUnits } from '../../shared/floor/use-work-units';
import { useText } from '../../shared/i18n/locale-provider';
import { FormModal } from '../../shared/ui/form-modal';
import { useUnitText } from './use-unit-text';

interface Values {
  readonly workUnitId: string;
  readonly origin: 'hand' | 'fault';
  readonly title: string;
  readonly note?: string;
}

interface FormProps {
  readonly onClose: () => void;
  readonly onDone: (order: MaintenanceOrder) => void;
}

/** Asks for a repair by hand. */
export function RequestForm({ onClose, onDone }: FormProps) {
  const t = useText();
  const unitText = useUnitText();
  const queries = useQueryClient();
  const units = useWorkUnits().data ?? [];
  const [form] = Form.useForm<Values>();
  const required = { required: true, message: t('web.setup.required') };
  const save = async ({ note, ...values }: Values): Promise<void> => {
    const order = await requestMaintenance({ ...values, ...(note?.trim() ? { note } : {}) }, newIdempotencyKey());
    await queries.invalidateQueries({ queryKey: MAINTENANCE_KEY });
    onDone(order);
  };
  return (
    <FormModal
      title={t('web.maintenance.new')}
      submit={t('web.maintenance.new')}
      form={form}
      initialValues={{ origin: 'hand' }}
      onSubmit={save}
      onClose={onClose}
    >
      <Form.Item name="workUnitId" label={t('web.maintenance.station')} rules={[required]}>
        <Select autoFocus options={units.map(({ id }) => ({ value: id, label: unitText(id) }))} />
      </Form.Item>
      <Form.Item name="origin" label={t('web.maintenance.origin')} rules={[required]}>
        <Select
          options={(['hand', 'fault'] as const).map((origin) => ({
            value: origin,
            label: t(`maintenance-origin.${origin}`),
          }))}
        />
      </Form.Item>
      <Form.Item name="title" label={t('web.maintenance.what')} rules={[required, { min: 2, whitespace: true }]}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="note" label={t('web.maintenance.note')}>
        <Input.TextArea maxLength={1000} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
    </FormModal>
  );
}
