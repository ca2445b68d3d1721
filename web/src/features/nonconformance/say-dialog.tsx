import { Form, Input, Radio } from 'antd';
import type { NcrDetail } from '../../shared/floor/nonconformance';
import { useText } from '../../shared/i18n/locale-provider';
import { FormModal } from '../../shared/ui/form-modal';
import { useNcrCommand, type Disposition } from './api';

/** What is said of a disposition: it is carried out, inspected again, or the company answers. */
export type Saying = 'execute' | 'inspect' | 'answer';

interface Values {
  readonly yes?: boolean;
  readonly conforming?: string;
  readonly note: string;
}

interface SayDialogProps {
  readonly ncr: NcrDetail;
  readonly line: Disposition;
  readonly saying: Saying;
  readonly onClose: () => void;
}

/** One thing said of a disposition, with a few words on it. */
export function SayDialog({ ncr, line, saying, onClose }: SayDialogProps) {
  const t = useText();
  const command = useNcrCommand(ncr.id);
  const [form] = Form.useForm<Values>();
  const required = { required: true, message: t('web.setup.required') };
  const sorts = saying === 'execute' && line.kind === 'sort';
  const send = ({ yes, conforming, note }: Values): Promise<void> => {
    const said = {
      execute: sorts ? { conforming } : {},
      inspect: { ok: yes },
      answer: { agreed: yes },
    }[saying];
    return command(`dispositions/${line.id}/${saying}`, { ...said, note });
  };
  return (
    <FormModal<Values>
      title={`${t(`web.ncr.${saying}`)}：${t(`nonconformance-kind.${line.kind}`)}`}
      submit={t(`web.ncr.${saying}`)}
      form={form}
      width={460}
      {...(sorts ? { initialValues: { conforming: line.quantity } } : {})}
      onSubmit={send}
      onClose={onClose}
    >
      {saying === 'execute' && <p>{t(`web.ncr.booking.${ncr.standing}`)}</p>}
      {sorts && (
        <Form.Item name="conforming" label={t('web.ncr.conforming')} rules={[required]}>
          <Input inputMode="decimal" />
        </Form.Item>
      )}
      {saying !== 'execute' && (
        <Form.Item name="yes" label={t(`web.ncr.${saying}.question`)} rules={[required]}>
          <Radio.Group
            options={[
              { value: true, label: t(`web.ncr.${saying}.yes`) },
              { value: false, label: t(`web.ncr.${saying}.no`) },
            ]}
          />
        </Form.Item>
      )}
      <Form.Item name="note" label={t('web.ncr.note')} rules={[{ ...required, whitespace: true, min: 2 }]}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
    </FormModal>
  );
}
