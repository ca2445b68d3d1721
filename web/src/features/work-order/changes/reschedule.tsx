import { useQueryClient } from '@tanstack/react-query';
import { Form, Input, Select } from 'antd';
import { useCommand } from '../../../shared/api/use-command';
import { DueField } from '../../../shared/floor/due-field';
import { useText } from '../../../shared/i18n/locale-provider';
import { FormModal } from '../../../shared/ui/form-modal';
import { useNewest } from '../../../shared/ui/use-newest';
import { fetchOrder, FLOOR_KEYS, orderKey, type OrderDetail } from '../api';
import { changeOrder, type Reschedule as Body } from './api';

interface Values {
  readonly priority: number;
  readonly dueAt?: string | null;
  readonly acknowledgePastDue?: boolean;
  readonly overTolerancePercent: string;
  readonly reason?: string;
}

const valuesOf = ({ priority, dueAt, overTolerancePercent }: OrderDetail): Values => ({
  priority,
  dueAt,
  overTolerancePercent,
});

/** Another priority, due date or allowed overproduction. */
export function Reschedule({ order, onClose }: { readonly order: OrderDetail; readonly onClose: () => void }) {
  const t = useText();
  const [form] = Form.useForm<Values>();
  const queries = useQueryClient();
  const { shown, save } = useNewest(form, order, {
    fetch: () =>
      queries.fetchQuery({
        queryKey: orderKey(order.id),
        queryFn: ({ signal }) => fetchOrder(order.id, signal),
        staleTime: 0,
      }),
    valuesOf,
  });
  const { mutateAsync } = useCommand((body: Body, key) => changeOrder(shown, 'reschedule', body, key), {
    invalidates: FLOOR_KEYS,
  });
  return (
    <FormModal<Values>
      title={t('web.order.reschedule')}
      submit={t('web.save')}
      form={form}
      initialValues={valuesOf(shown)}
      onSubmit={({ dueAt, reason, ...rest }) =>
        save(() => mutateAsync({ ...rest, dueAt: dueAt ?? null, ...(reason?.trim() ? { reason } : {}) }))
      }
      onClose={onClose}
    >
      <Form.Item name="priority" label={t('web.orders.priority')}>
        <Select
          options={([1, 2, 3, 4, 5] as const).map((value) => ({ value, label: t(`priority.${value}`) }))}
          style={{ maxWidth: 180 }}
        />
      </Form.Item>
      <DueField label={t('web.orders.due')} before={shown.dueAt} />
      <Form.Item
        name="overTolerancePercent"
        label={t('web.order.tolerance')}
        extra={t('web.order.tolerance.hint')}
        rules={[
          { required: true, message: t('web.order.tolerance.none') },
          { pattern: /^\d{1,2}(\.\d{1,2})?$/, message: t('web.order.tolerance.invalid') },
        ]}
      >
        <Input inputMode="decimal" suffix="%" style={{ maxWidth: 180 }} />
      </Form.Item>
      <Form.Item name="reason" label={t('web.reason.optional')}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
    </FormModal>
  );
}
