import { Form, Input } from 'antd';
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
