import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, Space } from 'antd';
import { useText } from '../../shared/i18n/locale-provider';

const QUANTITY = /^(?=.*[1-9])\d{1,9}(\.\d{1,6})?$/;

/** Spare parts that were used, line by line; the form's field `parts`. */
export function PartsField() {
  const t = useText();
  const required = { required: true, whitespace: true, message: t('web.setup.required') };
  return (
    <Form.Item label={t('web.maintenance.parts')} extra={t('web.maintenance.parts.hint')}>
      <Form.List name="parts">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <Space key={key} align="start" size={8} style={{ display: 'flex' }}>
                <Form.Item name={[name, 'name']} rules={[required]} style={{ width: 200 }}>
                  <Input
                    maxLength={100}
                    aria-label={t('web.maintenance.parts.name')}
                    placeholder={t('web.maintenance.parts.name')}
                  />
                </Form.Item>
                <Form.Item name={[name, 'lot']} style={{ width: 140 }}>
                  <Input
                    maxLength={64}
                    aria-label={t('web.maintenance.parts.lot')}
                    placeholder={t('web.maintenance.parts.lot')}
                  />
                </Form.Item>
                <Form.Item
                  name={[name, 'quantity']}
                  rules={[required, { pattern: QUANTITY, message: t('web.maintenance.parts.invalid') }]}
                  style={{ width: 90 }}
                >
                  <Input
                    inputMode="decimal"
                    aria-label={t('web.maintenance.parts.quantity')}
                    placeholder={t('web.maintenance.parts.quantity')}
                  />
                </Form.Item>
                <Form.Item name={[name, 'unit']} rules={[required]} style={{ width: 80 }}>
                  <Input
                    maxLength={16}
                    aria-label={t('web.maintenance.parts.unit')}
                    placeholder={t('web.maintenance.parts.unit')}
                  />
                </Form.Item>
                <Button
                  icon={<DeleteOutlined />}
                  aria-label={t('web.maintenance.parts.remove')}
                  onClick={() => remove(name)}
                />
              </Space>
            ))}
            <Button icon={<PlusOutlined />} onClick={() => add()}>
              {t('web.maintenance.parts.add')}
            </Button>
          </>
        )}
      </Form.List>
    </Form.Item>
  );
}
