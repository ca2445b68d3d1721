import { Form } from 'antd';
import { useCommand } from '../../../shared/api/use-command';
import { useText } from '../../../shared/i18n/locale-provider';
import { FormModal } from '../../../shared/ui/form-modal';
import { FLOOR_KEYS, type OrderDetail } from '../api';
import { giveSerials } from './api';

/** The order's pieces get their serial numbers before they are finished. */
export function GiveSerials({ order, onClose }: { readonly order: OrderDetail; readonly onClose: () => void }) {
  const t = useText();
  const [form] = Form.useForm<object>();
  const { mutateAsync } = useCommand((_: null, key: string) => giveSerials(order, key), { invalidates: FLOOR_KEYS });
  return (
    <FormModal<object>
      title={t('web.order.serials')}
      submit={t('web.order.serials')}
      form={form}
      onSubmit={() => mutateAsync(null)}
      onClose={onClose}
    >
      <p>{t('web.order.serials.hint')}</p>
    </FormModal>
  );
}
