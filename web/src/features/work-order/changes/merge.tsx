import { useQuery } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import { unitText } from '#libs/texts';
import { useCommand } from '../../../shared/api/use-command';
import { useText } from '../../../shared/i18n/locale-provider';
import { FormModal } from '../../../shared/ui/form-modal';
import { FLOOR_KEYS, type OrderDetail } from '../api';
import { changeOrder, fetchMergeable } from './api';
import { ReasonField } from './reason-field';

interface Values {
  readonly sourceId: string;
  readonly reason: string;
}

/** The quantity of another order of the same work is added here. */
export function Merge({ order, onClose }: { readonly order: OrderDetail; readonly onClose: () => void }) {
  const t = useText();
  const [form] = Form.useForm<Values>();
  const others = useQuery({
    queryKey: ['work-orders', 'mergeable', order.id],
    queryFn: ({ signal }) => fetchMergeable(order, signal),
  });
  const { mutateAsync } = useCommand((body: Values, key) => changeOrder(order, 'merge', body, key), {
    invalidates: FLOOR_KEYS,
  });
  return (
    <FormModal<Values>
      title={t('web.order.merge')}
      submit={t('web.order.merge')}
      form={form}
      canSubmit={(others.data?.length ?? 0) > 0}
      onSubmit={(values) => mutateAsync(values)}
      onClose={onClose}
    >
      <p>{t('web.order.merge.hint')}</p>
      <Form.Item
        name="sourceId"
        label={t('web.order.merge.source')}
        rules={[{ required: true, message: t('web.setup.required') }]}
        help={others.data?.length === 0 ? t('web.order.merge.none') : undefined}
      >
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          loading={others.isLoading}
          options={(others.data ?? []).map(({ id, number, quantity, unit }) => ({
            value: id,
            label: t('web.order.merge.option', { number, quantity, unit: unitText(t, unit) }),
          }))}
        />
      </Form.Item>
      <ReasonField />
    </FormModal>
  );
}
