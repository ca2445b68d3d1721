import { Button, DatePicker, Form, Input, InputNumber, Modal } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { QuantityField } from '../../shared/floor/quantity-field';
import { useText } from '../../shared/i18n/locale-provider';
import { useFloorNow } from '../../shared/i18n/use-clock';
import { ProblemAlert } from '../../shared/ui/problem-alert';
import { SubmitByEnter } from '../../shared/ui/submit-by-enter';
import type { TrialJob } from './api';

interface Values {
  readonly price?: number | null;
  readonly quantity?: string;
  readonly dueDate: Dayjs;
  readonly validUntil?: Dayjs;
  readonly note?: string;
}

interface QuoteButtonProps {
  readonly job: TrialJob;
  readonly revise: boolean;
  readonly onQuote: (body: object) => Promise<void>;
}

const DAY = 'YYYY-MM-DD';

/** The offer: price (or none), quantity, date, and until when it stands. */
export function QuoteButton({ job, revise, onQuote }: QuoteButtonProps) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [form] = Form.useForm<Values>();
  const now = useFloorNow();
  const hasPassed = (day: Dayjs): boolean => day.isBefore(dayjs(now), 'day');
  const label = t(revise ? 'action.trial-job.revise' : 'action.trial-job.quote');
  const quote = async ({ price, quantity, dueDate, validUntil, note }: Values): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      await onQuote({
        dueDate: dueDate.format(DAY),
        ...(typeof price === 'number' ? { priceMinor: Math.round(price * 100), currency: 'CNY' } : {}),
        ...(quantity ? { quantity } : {}),
        ...(validUntil ? { validUntil: validUntil.format(DAY) } : {}),
        ...(note?.trim() ? { note: note.trim() } : {}),
      });
      setOpen(false);
    } catch (refused) {
      setError(refused);
    } finally {
      setBusy(false);
    }
  };
  const former = job.quote;
  return (
    <>
      <Button type={revise ? 'default' : 'primary'} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Modal
        open={open}
        title={label}
        okText={label}
        cancelText={t('web.cancel')}
        okButtonProps={{ loading: busy }}
        onCancel={() => setOpen(false)}
        onOk={() => form.submit()}
        destroyOnHidden
      >
        <ProblemAlert error={error} />
        <Form<Values>
          form={form}
          layout="vertical"
          preserve={false}
          onFinish={(values) => void quote(values)}
          initialValues={{
            quantity: former?.quantity ?? job.quantity ?? '',
            dueDate: former ? dayjs(former.dueDate) : job.desiredDate ? dayjs(job.desiredDate) : undefined,
            price: former?.priceMinor === null || former === null ? undefined : former.priceMinor / 100,
            note: former?.note,
          }}
        >
          <Form.Item name="price" label={t('web.trial.quote.price')} extra={t('web.trial.quote.price.hint')}>
            <InputNumber min={0} precision={2} prefix="¥" style={{ width: 200 }} />
          </Form.Item>
          <QuantityField label={t('web.trial.quantity')} unit="pcs" optional />
          <Form.Item
            name="dueDate"
            label={t('web.trial.quote.due')}
            rules={[{ required: true, message: t('web.setup.required') }]}
          >
            <DatePicker format={DAY} style={{ width: 200 }} disabledDate={hasPassed} />
          </Form.Item>
          <Form.Item name="validUntil" label={t('web.trial.quote.valid')} extra={t('web.trial.quote.valid.hint')}>
            <DatePicker format={DAY} style={{ width: 200 }} disabledDate={hasPassed} />
          </Form.Item>
          <Form.Item name="note" label={t('web.trial.remarks')}>
            <Input.TextArea maxLength={1000} autoSize={{ minRows: 2, maxRows: 6 }} />
          </Form.Item>
          <SubmitByEnter />
        </Form>
      </Modal>
    </>
  );
}
