import { App, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { api } from '../../shared/api/client';
import { useText } from '../../shared/i18n/locale-provider';
import { ProblemAlert } from '../../shared/ui/problem-alert';
import { SubmitByEnter } from '../../shared/ui/submit-by-enter';

const DIGITS = /^\d{4,6}$/;

/** Gives a person who forgot the PIN for the stations a new one. */
export function SetPin({ person }: { readonly person: { readonly id: string; readonly name: string } }) {
  const t = useText();
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [form] = Form.useForm<{ pin: string }>();
  const save = async ({ pin }: { pin: string }): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      await api.put(`/persons/${person.id}/pin`, { pin });
      setOpen(false);
      message.success(t('web.people.pin.done', { name: person.name }));
    } catch (refused) {
      setError(refused);
    } finally {
      setBusy(false);
    }
  };
  const label = t('web.people.pin');
  return (
    <>
      <Button size="small" aria-label={`${label} ${person.name}`} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Modal
        title={`${label} · ${person.name}`}
        open={open}
        destroyOnHidden
        width={400}
        okText={t('web.people.pin.save')}
        cancelText={t('web.cancel')}
        okButtonProps={{ loading: busy }}
        onOk={() => form.submit()}
        onCancel={() => setOpen(false)}
        afterClose={() => setError(null)}
      >
        <ProblemAlert error={error} />
        <Form form={form} layout="vertical" preserve={false} onFinish={(values) => void save(values)}>
          <Form.Item
            name="pin"
            label={t('web.people.pin.new')}
            extra={t('web.people.pin.hint')}
            rules={[{ required: true, pattern: DIGITS, message: t('personnel.expected.pin') }]}
          >
            <Input.Password autoFocus inputMode="numeric" maxLength={6} autoComplete="off" />
          </Form.Item>
          <SubmitByEnter />
        </Form>
      </Modal>
    </>
  );
}
