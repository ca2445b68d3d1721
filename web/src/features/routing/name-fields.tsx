import { Form, Input } from 'antd';
import { useText } from '../../shared/i18n/locale-provider';

/** A code people give and print: letters, digits and . _ / - */
export function CodeField({ label }: { readonly label: string }) {
  const t = useText();
  return (
    <Form.Item
      name="code"
      label={label}
      rules={[{ required: true, pattern: /^[A-Za-z0-9][A-Za-z0-9._/-]*$/, message: t('web.routing.code.form') }]}
    >
      <Input maxLength={64} />
    </Form.Item>
  );
}

/** A name in Chinese and, if there is one, in English. */
export function NameFields() {
  const t = useText();
  return (
    <>
      <Form.Item
        name="name"
        label={t('web.routing.name')}
        rules={[{ required: true, message: t('web.setup.required') }]}
      >
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="nameEn" label={t('web.routing.name-en')}>
        <Input maxLength={100} />
      </Form.Item>
    </>
  );
}
