import { Form, Select } from 'antd';
import { useCommand } from '../../../shared/api/use-command';
import { useText } from '../../../shared/i18n/locale-provider';
import { FormModal } from '../../../shared/ui/form-modal';
import { FLOOR_KEYS, type OrderDetail } from '../api';
import { decideOnSerials, type Pieces } from './api';
import { ReasonField } from './reason-field';

/** Holds pieces that are being made, by their numbers. */
export function HoldSerials({ order, onClose }: { readonly order: OrderDetail; readonly onClose: () => void }) {
  const t = useText();
  const [form] = Form.useForm<Pieces>();
  const { mutateAsync } = useCommand((body: Pieces, key) => decideOnSerials(order.id, 'hold', body, key), {
    invalidates: FLOOR_KEYS,
  });
  const free = order.serials.filter(({ state, hold }) => state === 'open' && hold === null);
  return (
    <FormModal<Pieces>
      title={t('web.order.serials.hold')}
      submit={t('web.order.serials.hold')}
      form={form}
      onSubmit={(body) => mutateAsync(body)}
      onClose={onClose}
    >
      <p>{t('web.order.serials.hold.hint')}</p>
      <Form.Item
        name="serials"
        label={t('web.order.serials.title')}
        rules={[{ required: true, message: t('web.setup.required') }]}
      >
        <Select mode="multiple" options={free.map(({ number }) => ({ value: number, label: number }))} />
      </Form.Item>
      <ReasonField />
    </FormModal>
  );
}
