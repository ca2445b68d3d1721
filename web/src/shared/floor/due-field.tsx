import { Checkbox, Form } from 'antd';
import { useText } from '../i18n/locale-provider';
import { useFloorNow } from '../i18n/use-clock';
import { MomentPicker } from '../ui/moment-picker';

interface DueFieldProps {
  readonly label: string;
  /** The due date so far, which may have passed. */
  readonly before?: string | null;
}

/** Until when; a moment that has passed is taken only when somebody says that it is meant. */
export function DueField({ label, before = null }: DueFieldProps) {
  const t = useText();
  const now = useFloorNow();
  const dueAt = Form.useWatch<string | null | undefined>('dueAt');
  const isPast = Boolean(dueAt) && dueAt !== before && Date.parse(dueAt ?? '') < now.getTime();
  return (
    <>
      <Form.Item name="dueAt" label={label}>
        <MomentPicker />
      </Form.Item>
      {isPast && (
        <Form.Item
          name="acknowledgePastDue"
          valuePropName="checked"
          rules={[
            {
              validator: async (_rule: unknown, checked?: boolean): Promise<void> => {
                if (!checked) throw new Error(t('web.order.due-past.confirm'));
              },
            },
          ]}
        >
          <Checkbox>{t('web.order.due-past')}</Checkbox>
        </Form.Item>
      )}
    </>
  );
}
