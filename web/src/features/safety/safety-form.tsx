import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Space } from 'antd';
import type { Answer } from '../../shared/api/answers';
import { api } from '../../shared/api/client';
import { newIdempotencyKey } from '../../shared/api/idempotency-key';
import { useEquipmentClass } from '../../shared/floor/use-equipment-class';
import { useText } from '../../shared/i18n/locale-provider';
import { FormModal } from '../../shared/ui/form-modal';

export type SafetyList = Answer<'SafetyList'>;

export interface Target {
  readonly scope: SafetyList['scope'];
  readonly target: string;
  readonly list: SafetyList | null;
}

interface Values {
  readonly contact: string;
  readonly points: readonly { readonly text: string; readonly textEn?: string }[];
}

/** What is checked at a work unit or a class of them, and whom to call. */
export function SafetyForm({ of, onClose }: { readonly of: Target; readonly onClose: () => void }) {
  const t = useText();
  const classOf = useEquipmentClass();
  const queries = useQueryClient();
  const [form] = Form.useForm<Values>();
  const save = async ({ contact, points }: Values): Promise<void> => {
    const body = { contact, points: points.map(({ text, textEn = '' }) => ({ text, textEn })) };
    const { scope, target, list } = of;
    if (list) await api.put(`/safety-lists/${list.id}`, body, { ifMatch: list.version });
    else await api.post('/safety-lists', { ...body, scope, target }, { idempotencyKey: newIdempotencyKey() });
    await queries.invalidateQueries({ queryKey: ['safety'] });
  };
  return (
    <FormModal<Values>
      title={t('web.safety.edit.title', { target: of.scope === 'equipment-class' ? classOf(of.target) : of.target })}
      submit={t('web.save')}
      width={760}
      form={form}
      initialValues={{ contact: of.list?.contact ?? '', points: of.list?.points ?? [{ text: '', textEn: '' }] }}
      onSubmit={save}
      onClose={onClose}
    >
      <Form.Item name="contact" label={t('web.safety.contact')} rules={[{ required: true }]}>
        <Input maxLength={100} placeholder={t('web.safety.contact.example')} />
      </Form.Item>
      <Form.List name="points">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <Space key={key} align="start" style={{ display: 'flex' }} styles={{ item: { flex: 'auto' } }}>
                <Form.Item name={[name, 'text']} rules={[{ required: true }]}>
                  <Input
                    maxLength={200}
                    aria-label={t('web.safety.point')}
                    placeholder={t('web.safety.point.example')}
                  />
                </Form.Item>
                <Form.Item name={[name, 'textEn']}>
                  <Input maxLength={200} aria-label={t('web.safety.point-en')} placeholder={t('web.safety.point-en')} />
                </Form.Item>
                <Button icon={<DeleteOutlined />} aria-label={t('web.safety.remove')} onClick={() => remove(name)} />
              </Space>
            ))}
            <Button icon={<PlusOutlined />} onClick={() => add({ text: '', textEn: '' })}>
              {t('web.safety.add')}
            </Button>
          </>
        )}
      </Form.List>
    </FormModal>
  );
}
