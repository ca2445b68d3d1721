import { Form, Input } from 'antd';
import { decimal, isDecimalString } from '#libs/kernel';
import { type Translate, unitText } from '#libs/texts';
import { useText } from '../i18n/locale-provider';

/** A plain number above zero of the size the books hold; whether the field may be left empty is another rule's. */
export const quantityRule = (t: Translate) => ({
  validator: async (_rule: unknown, value?: string | null): Promise<void> => {
    if (value && !(isDecimalString(value) && decimal.isPositive(value)))
      throw new Error(t('web.new-order.quantity.invalid'));
  },
});

interface QuantityFieldProps {
  readonly label: string;
  /** Code of its unit, where it is known. */
  readonly unit?: string | undefined;
  readonly extra?: string;
  readonly optional?: boolean;
}

/** A quantity with its unit. */
export function QuantityField({ label, unit, extra, optional = false }: QuantityFieldProps) {
  const t = useText();
  const required = { required: true, message: t('web.setup.required') };
  return (
    <Form.Item
      name="quantity"
      label={label}
      extra={extra}
      rules={optional ? [quantityRule(t)] : [required, quantityRule(t)]}
    >
      <Input inputMode="decimal" suffix={unit && unitText(t, unit)} style={{ maxWidth: 180 }} />
    </Form.Item>
  );
}
