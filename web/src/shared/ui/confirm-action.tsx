import { Button, Form, Input, Modal, type ButtonProps } from 'antd';
import { useState, type ReactNode } from 'react';
import { useText } from '../i18n/locale-provider';
import { ProblemAlert } from './problem-alert';
import { useFocusAfterwards } from './use-focus-afterwards';

interface ConfirmActionProps extends Omit<ButtonProps, 'onClick' | 'title' | 'children'> {
  /** On the button and as the heading: what is done, as a verb (“下达工单”). */
  readonly label: string;
  /** What will happen and to what; one or two plain sentences. */
  readonly description?: ReactNode;
  readonly reason?: 'none' | 'optional' | 'required';
  /** What the text is called where it is more than a reason. */
  readonly reasonLabel?: string;
  /** Resolves when done; a rejection stays in the dialog with its text. */
  readonly onConfirm: (reason: string | null) => Promise<unknown>;
  /** For whoever shows the button: while the dialog is open the button must stay, or what is typed goes with it. */
  readonly onOpenChange?: (open: boolean) => void;
}

/** A command that deserves a second look, with its reason where the ledger wants one. */
export function ConfirmAction({
  label,
  description,
  reason = 'none',
  reasonLabel,
  onConfirm,
  onOpenChange,
  danger,
  ...button
}: ConfirmActionProps) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const show = (is: boolean): void => {
    setOpen(is);
    onOpenChange?.(is);
  };
  const leave = useFocusAfterwards();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [form] = Form.useForm<{ reason?: string }>();
  const confirm = async ({ reason: text }: { reason?: string }): Promise<void> => {
    setBusy(true);
    setError(null);
    leave();
    try {
      await onConfirm(text?.trim() ? text.trim() : null);
      show(false);
    } catch (refused) {
      leave(false);
      setError(refused);
    } finally {
      setBusy(false);
    }
  };
  const close = (): void => {
    if (busy) return;
    show(false);
    setError(null);
  };
  return (
    <>
      <Button {...button} danger={danger} onClick={() => show(true)}>
        {label}
      </Button>
      <Modal
        title={label}
        open={open}
        onCancel={close}
        destroyOnHidden
        okText={label}
        // Not “cancel”: beside “cancel the order” nobody would know which of the two does nothing.
        cancelText={t('web.back')}
        okButtonProps={{ danger, loading: busy }}
        cancelButtonProps={{ disabled: busy }}
        onOk={() => form.submit()}
        width={460}
        styles={{ header: { marginBottom: 12 } }}
      >
        <ProblemAlert error={error} />
        {description && <div style={{ marginBottom: 12 }}>{description}</div>}
        <Form form={form} layout="vertical" onFinish={(values) => void confirm(values)} preserve={false}>
          {reason !== 'none' && (
            <Form.Item
              name="reason"
              label={reasonLabel ?? t(reason === 'required' ? 'web.reason' : 'web.reason.optional')}
              rules={
                reason === 'required' ? [{ required: true, whitespace: true, message: t('web.reason.required') }] : []
              }
              style={{ marginBottom: 0 }}
            >
              <Input.TextArea autoFocus maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} />
            </Form.Item>
          )}
        </Form>
      </Modal>
    </>
  );
}
