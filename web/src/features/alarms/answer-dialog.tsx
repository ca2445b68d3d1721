import { useQueryClient } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { newIdempotencyKey } from '../../shared/api/idempotency-key';
import { ALARMS_KEY, answerAlarm, type Alarm } from '../../shared/floor/alarms';
import { useText } from '../../shared/i18n/locale-provider';
import { FormModal } from '../../shared/ui/form-modal';
import { useMessage } from './use-message';

interface Values {
  readonly comment?: string;
}

interface DialogProps {
  readonly alarm: Alarm;
  readonly action: 'acknowledge' | 'confirm';
  readonly onClose: () => void;
}

/** Takes notice of an alarm, or says that what was behind it is done with; with a comment for the machine. */
export function AnswerDialog({ alarm, action, onClose }: DialogProps) {
  const t = useText();
  const messageOf = useMessage();
  const queries = useQueryClient();
  const [form] = Form.useForm<Values>();
  const answer = async ({ comment = '' }: Values): Promise<void> => {
    await answerAlarm(alarm, action, comment, newIdempotencyKey());
    await queries.invalidateQueries({ queryKey: ALARMS_KEY });
  };
  return (
    <FormModal
      title={t(`web.alarms.${action}.title`)}
      submit={t(`web.alarms.${action}`)}
      form={form}
      width={460}
      onSubmit={answer}
      onClose={onClose}
    >
      <p translate="no">{messageOf(alarm)}</p>
      <Form.Item
        name="comment"
        label={t('web.alarms.comment')}
        extra={alarm.source === 'condition' && t('web.alarms.comment.hint')}
      >
        <Input.TextArea autoFocus maxLength={200} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
    </FormModal>
  );
}
