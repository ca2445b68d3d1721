import { DatePicker, Form, Input, Radio, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import type { NcrDetail } from '../../shared/floor/nonconformance';
import { useText } from '../../shared/i18n/locale-provider';
import { FormModal } from '../../shared/ui/form-modal';
import { CAUSES, useNcrCommand } from './api';

interface DialogProps {
  readonly ncr: NcrDetail;
  readonly onClose: () => void;
}

/** One of 5M1E, and what exactly. */
export function CauseDialog({ ncr, onClose }: DialogProps) {
  const t = useText();
  const command = useNcrCommand(ncr.id);
  const [form] = Form.useForm<{ readonly cause: string; readonly note: string }>();
  const required = { required: true, message: t('web.setup.required') };
  return (
    <FormModal
      title={t('web.ncr.cause.set')}
      submit={t('web.save')}
      form={form}
      width={460}
      initialValues={ncr.cause ? { cause: ncr.cause, note: ncr.causeNote ?? '' } : {}}
      onSubmit={(body) => command('cause', body, 'put')}
      onClose={onClose}
    >
      <Form.Item name="cause" label={t('web.ncr.cause')} rules={[required]}>
        <Select autoFocus options={CAUSES.map((one) => ({ value: one, label: t(`nonconformance-cause.${one}`) }))} />
      </Form.Item>
      <Form.Item name="note" label={t('web.ncr.cause.note')} rules={[{ ...required, whitespace: true, min: 2 }]}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
    </FormModal>
  );
}

interface Check {
  readonly on: Dayjs;
  readonly result: 'planned' | 'true' | 'false';
  readonly note: string;
}

/** When it is looked at whether the measures help, or what was found. */
export function EffectivenessDialog({ ncr, onClose }: DialogProps) {
  const t = useText();
  const command = useNcrCommand(ncr.id);
  const [form] = Form.useForm<Check>();
  const required = { required: true, message: t('web.setup.required') };
  const send = ({ on, result, note }: Check): Promise<void> =>
    command(
      'effectiveness',
      { on: on.format('YYYY-MM-DD'), note, ...(result === 'planned' ? {} : { effective: result === 'true' }) },
      'put',
    );
  return (
    <FormModal<Check>
      title={t('web.ncr.effectiveness.set')}
      submit={t('web.save')}
      form={form}
      width={460}
      initialValues={{ result: 'planned' }}
      onSubmit={send}
      onClose={onClose}
    >
      <Form.Item name="result" label={t('web.ncr.effectiveness.result')} rules={[required]}>
        <Radio.Group
          options={(['planned', 'true', 'false'] as const).map((value) => ({
            value,
            label: t(`web.ncr.effective.${value}`),
          }))}
        />
      </Form.Item>
      <Form.Item name="on" label={t('web.ncr.effectiveness.day')} rules={[required]}>
        <DatePicker />
      </Form.Item>
      <Form.Item name="note" label={t('web.ncr.note')} rules={[{ ...required, whitespace: true, min: 2 }]}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
    </FormModal>
  );
}
