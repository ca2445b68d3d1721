import { useQueryClient } from '@tanstack/react-query';
import { Form, Input, InputNumber, Select, Space } from 'antd';
import { api } from '../../shared/api/client';
import { newIdempotencyKey } from '../../shared/api/idempotency-key';
import { MAINTENANCE_KEY } from '../../shared/floor/maintenance';
import { useWorkUnits } from '../../shared/floor/use-work-units';
import { useText } from '../../shared/i18n/locale-provider';
import { FormModal } from '../../shared/ui/form-modal';
import { MomentPicker } from '../../shared/ui/moment-picker';
import type { MaintenancePlan } from './api';
import { useUnitText } from './use-unit-text';

const BASES = ['days', 'weeks', 'months', 'hours', 'cycles'] as const;

interface Values {
  readonly workUnitId: string;
  readonly title: string;
  readonly work: string;
  readonly basis: MaintenancePlan['basis'];
  readonly every: number;
  readonly lastDoneAt?: string | null;
}

interface FormProps {
  /** Absent: a new one. */
  readonly plan?: MaintenancePlan;
  readonly onClose: () => void;
}

/** What is done at which work unit, and after how much of what. */
export function PlanForm({ plan, onClose }: FormProps) {
  const t = useText();
  const unitText = useUnitText();
  const queries = useQueryClient();
  const units = useWorkUnits().data ?? [];
  const [form] = Form.useForm<Values>();
  const required = { required: true, message: t('web.setup.required') };
  const save = async ({ lastDoneAt, ...body }: Values): Promise<void> => {
    if (plan) await api.put(`/maintenance-plans/${plan.id}`, body, { ifMatch: plan.version });
    else
      await api.post(
        '/maintenance-plans',
        { ...body, ...(lastDoneAt ? { lastDoneAt } : {}) },
        { idempotencyKey: newIdempotencyKey() },
      );
    await queries.invalidateQueries({ queryKey: MAINTENANCE_KEY });
  };
  const { workUnitId, title, work, basis, every } = plan ?? { basis: 'weeks' as const };
  const initial = plan ? { workUnitId, title, work, basis, every } : { basis, every: 1 };
  return (
    <FormModal<Values>
      title={t(plan ? 'web.maintenance.plan.edit' : 'web.maintenance.plan.new')}
      submit={t('web.save')}
      form={form}
      initialValues={initial as Partial<Values>}
      onSubmit={save}
      onClose={onClose}
    >
      <Form.Item name="workUnitId" label={t('web.maintenance.station')} rules={[required]}>
        <Select autoFocus options={units.map(({ id }) => ({ value: id, label: unitText(id) }))} />
      </Form.Item>
      <Form.Item name="title" label={t('web.maintenance.what')} rules={[required]}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="work" label={t('web.maintenance.note.work')} rules={[required]}>
        <Input.TextArea maxLength={1000} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
      <Space size={12} style={{ display: 'flex' }} styles={{ item: { flex: 1 } }} align="start">
        <Form.Item name="every" label={t('web.maintenance.plan.every')} rules={[required]}>
          <InputNumber min={1} max={1_000_000} precision={0} style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="basis" label={t('web.maintenance.plan.basis')} rules={[required]}>
          <Select options={BASES.map((one) => ({ value: one, label: t(`maintenance-basis.${one}`) }))} />
        </Form.Item>
      </Space>
      {!plan && (
        <Form.Item name="lastDoneAt" label={t('web.maintenance.plan.last')}>
          <MomentPicker />
        </Form.Item>
      )}
    </FormModal>
  );
}
