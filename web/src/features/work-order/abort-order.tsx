import { Button, Form, Radio } from 'antd';
import { useText } from '../../shared/i18n/locale-provider';
import { FormModal } from '../../shared/ui/form-modal';
import { ReasonField } from './changes/reason-field';

/** What becomes of the units that are not finished. */
type Disposition = 'scrap' | 'return';

interface Values {
  readonly disposition: Disposition;
  readonly reason: string;
}

interface AbortOrderProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  /** Resolves when done; a rejection stays in the dialog with its text. */
  readonly onConfirm: (values: Values) => Promise<unknown>;
}

/** Ends a started order badly: why, and what becomes of what is not finished. */
export function AbortOrder({ open, onOpenChange, onConfirm }: AbortOrderProps) {
  const t = useText();
  const [form] = Form.useForm<Values>();
  return (
    <>
      <Button danger onClick={() => onOpenChange(true)}>
        {t('action.work-order.abort')}
      </Button>
      {open && (
        <FormModal<Values>
          title={t('action.work-order.abort')}
          submit={t('action.work-order.abort')}
          form={form}
          initialValues={{ disposition: 'scrap' }}
          onSubmit={onConfirm}
          onClose={() => onOpenChange(false)}
        >
          <p style={{ marginBottom: 16 }}>{t('web.order.action.abort')}</p>
          <Form.Item
            name="disposition"
            label={t('web.order.abort.unfinished')}
            extra={t('web.order.abort.unfinished.hint')}
          >
            <Radio.Group
              options={(['scrap', 'return'] as const).map((value) => ({
                value,
                label: t(`web.order.abort.unfinished.${value}`),
              }))}
            />
          </Form.Item>
          <ReasonField />
        </FormModal>
      )}
    </>
  );
}
