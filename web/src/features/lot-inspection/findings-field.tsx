import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, InputNumber, Select, Space } from 'antd';
import { useText } from '../../shared/i18n/locale-provider';
import type { DefectClass, FrozenClass } from './api';

export interface FindingValue {
  readonly unit: number;
  readonly class: DefectClass;
  readonly characteristic: string;
  readonly reading?: string;
}

const MOST = 200;

/** What was found on which unit of the sample, line by line; the form's field `findings`. */
export function FindingsField({ classes }: { readonly classes: readonly (readonly [DefectClass, FrozenClass])[] }) {
  const t = useText();
  const required = { required: true, message: t('web.setup.required') };
  const largest = Math.max(1, ...classes.map(([, { n }]) => n));
  return (
    <Form.List name="findings">
      {(fields, { add, remove }) => (
        <div style={{ marginBottom: 16 }}>
          {fields.length === 0 && <p style={{ color: 'var(--ink-muted)' }}>{t('web.lot-inspection.finding.none')}</p>}
          {fields.map(({ key, name }) => (
            <Space key={key} align="start" size={8} wrap style={{ display: 'flex' }}>
              <Form.Item name={[name, 'unit']} rules={[required]} style={{ width: 100 }}>
                <InputNumber
                  min={1}
                  max={largest}
                  precision={0}
                  aria-label={t('web.lot-inspection.finding.unit')}
                  placeholder={t('web.lot-inspection.finding.unit')}
                  style={{ width: '100%' }}
                />
              </Form.Item>
              <Form.Item name={[name, 'class']} rules={[required]} style={{ width: 140 }}>
                <Select
                  aria-label={t('web.lot-inspection.finding.class')}
                  placeholder={t('web.lot-inspection.finding.class')}
                  options={classes.map(([value]) => ({ value, label: t(`defect-class.${value}`) }))}
                />
              </Form.Item>
              <Form.Item
                name={[name, 'characteristic']}
                rules={[{ ...required, whitespace: true }]}
                style={{ width: 240 }}
              >
                <Input
                  maxLength={200}
                  aria-label={t('web.lot-inspection.finding.characteristic')}
                  placeholder={t('web.lot-inspection.finding.characteristic')}
                />
              </Form.Item>
              <Form.Item name={[name, 'reading']} style={{ width: 160 }}>
                <Input
                  maxLength={64}
                  aria-label={t('web.lot-inspection.finding.reading')}
                  placeholder={t('web.lot-inspection.finding.reading')}
                />
              </Form.Item>
              <Button
                icon={<DeleteOutlined />}
                aria-label={t('web.lot-inspection.finding.remove')}
                onClick={() => remove(name)}
              />
            </Space>
          ))}
          <Button icon={<PlusOutlined />} disabled={fields.length >= MOST} onClick={() => add()}>
            {t('web.lot-inspection.finding.add')}
          </Button>
        </div>
      )}
    </Form.List>
  );
}
