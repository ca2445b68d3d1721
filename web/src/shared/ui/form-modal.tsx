import { Form, Modal, type FormInstance } from 'antd';
import { useState, type ReactNode } from 'react';
import { useText } from '../i18n/locale-provider';
import { ProblemAlert, showFieldProblems } from './problem-alert';
import { SubmitByEnter } from './submit-by-enter';

interface FormModalProps<Values extends object> {
  readonly title: string;
  /** On the button that sends: a verb. */
  readonly submit: string;
  readonly form: FormInstance<Values>;
  readonly initialValues?: Partial<Values>;
  readonly width?: number;
  readonly canSubmit?: boolean;
  readonly children: ReactNode;
  /** Resolves when done; a rejection stays in the dialog, at its fields where it names them. */
  readonly onSubmit: (values: Values) => Promise<unknown>;
  readonly onClose: () => void;
}

/** However long the form, what sends it stays in sight; the sides leave room for the ring of what has the focus. */
const BODY = { maxHeight: 'calc(100dvh - 264px)', overflowY: 'auto', marginInline: -4, paddingInline: 4 } as const;

/** A command with a few fields, in a dialog that closes when the server has said yes. */
export function FormModal<Values extends object>({
  title,
  submit,
  form,
  initialValues,
  width = 520,
  canSubmit = true,
  children,
  onSubmit,
  onClose,
}: FormModalProps<Values>) {
  const t = useText();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const send = async (values: Values): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      await onSubmit(values);
      onClose();
    } catch (refused) {
      showFieldProblems(form, refused, t);
      setError(refused);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      title={title}
      width={width}
      okText={submit}
      cancelText={t('web.cancel')}
      okButtonProps={{ loading: busy, disabled: !canSubmit }}
      cancelButtonProps={{ disabled: busy }}
      onCancel={() => !busy && onClose()}
      onOk={() => form.submit()}
      styles={{ body: BODY }}
    >
      <ProblemAlert error={error} />
      <Form<Values>
        form={form}
        layout="vertical"
        {...(initialValues ? { initialValues: initialValues as never } : {})}
        onFinish={(values) => void send(values)}
      >
        {children}
        <SubmitByEnter />
      </Form>
    </Modal>
  );
}
