import { Form, InputNumber, Select } from 'antd';
import { useText } from '../../shared/i18n/locale-provider';
import { FormModal } from '../../shared/ui/form-modal';
import { useInspectionCommand, type LotInspection } from './api';

interface Values {
  readonly nonconforming?: number;
  readonly serials?: readonly string[];
}

/** How many units sorting found, or which pieces where each has a number. */
export function SortedDialog({
  inspection,
  onClose,
}: {
  readonly inspection: LotInspection;
  readonly onClose: () => void;
}) {
  const t = useText();
  const command = useInspectionCommand(inspection.id);
  const [form] = Form.useForm<Values>();
  const numbered = inspection.lots.length > 1;
  const send = ({ nonconforming, serials = [] }: Values) =>
    command('finish-sorting', { nonconforming: numbered ? serials.length : nonconforming, serials });
  return (
    <FormModal<Values>
      title={t('action.lot-inspection.finish-sorting')}
      submit={t('action.lot-inspection.finish-sorting')}
      form={form}
      width={460}
      onSubmit={send}
      onClose={onClose}
    >
      {numbered ? (
        <Form.Item name="serials" label={t('web.lot-inspection.sorted.serials')}>
          <Select mode="multiple" options={inspection.lots.map(({ number }) => ({ value: number, label: number }))} />
        </Form.Item>
      ) : (
        <Form.Item
          name="nonconforming"
          label={t('web.lot-inspection.sorted.count')}
          rules={[{ required: true, message: t('web.setup.required') }]}
        >
          <InputNumber autoFocus min={0} max={inspection.plan?.size ?? 0} precision={0} style={{ width: 160 }} />
        </Form.Item>
      )}
    </FormModal>
  );
}
