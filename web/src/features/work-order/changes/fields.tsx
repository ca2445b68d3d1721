import { Form, Input } from 'antd';
import { decimal, isDecimalString } from '#libs/kernel';
import { unitText } from '#libs/texts';
import { useText } from '../../../shared/i18n/locale-provider';

/** Why: goes into the ledger. */
export function ReasonField() {
  const t = useText();
  return (
    <Form.Item
      name="reason"
      label={t('web.reason')}
      rules={[{ required: true, whitespace: true, message: t('web.reason.required') }]}
    >
      <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} />
    </Form.Item>
  );
}

/** A positive quantity with its unit. */
export function QuantityField({
  label,
  unit,
  extra,
}: {
  readonly label: string;
  readonly unit: string;
  readonly extra?: string;
}) {
  const t = useText();
  return (
    <Form.Item
      name="quantity"
      label={label}
      extra={extra}
      rules={[
        {
          validator: async (_rule, value: string) => {
            if (!isDecimalString(value ?? '') || !decimal.isPositive(value))
              throw new Error(t('web.new-order.quantity.invalid'));
          },
        },
      ]}
    >
      <Input inputMode="decimal" suffix={unitText(t, unit)} style={{ maxWidth: 180 }} />
    </Form.Item>
  );
}
