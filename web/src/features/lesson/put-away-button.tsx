import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { newIdempotencyKey } from '../../shared/api/idempotency-key';
import { QuantityField } from '../../shared/floor/quantity-field';
import { useText } from '../../shared/i18n/locale-provider';
import { FormModal } from '../../shared/ui/form-modal';
import { LESSONS_KEY, putAway, type LessonJob, type PutAwayForm } from './api';

/** Writes down where the work in progress of a job was put; again, to correct it. */
export function PutAwayButton({ listed }: { readonly listed: LessonJob }) {
  const t = useText();
  const queries = useQueryClient();
  const [form] = Form.useForm<PutAwayForm>();
  const [open, setOpen] = useState(false);
  const { putAway: put, job } = listed;
  const save = async (values: PutAwayForm): Promise<void> => {
    await putAway(job.id, values, newIdempotencyKey());
    await queries.invalidateQueries({ queryKey: LESSONS_KEY });
  };
  return (
    <>
      <Button type={put ? 'text' : 'default'} onClick={() => setOpen(true)}>
        {t(put ? 'web.lesson.put-away.correct' : 'web.lesson.put-away')}
      </Button>
      {open && (
        <FormModal<PutAwayForm>
          title={t('web.lesson.put-away.title', { job: job.number })}
          submit={t('web.save')}
          form={form}
          initialValues={{
            place: put?.place ?? '',
            quantity: put?.quantity ?? listed.remaining,
            label: put?.label ?? '',
          }}
          onSubmit={save}
          onClose={() => setOpen(false)}
        >
          <Form.Item name="place" label={t('web.lesson.place')} rules={[{ required: true }]}>
            <Input maxLength={100} placeholder={t('web.lesson.place.example')} />
          </Form.Item>
          <QuantityField label={t('web.lesson.quantity')} unit={job.unit} />
          <Form.Item name="label" label={t('web.lesson.label')}>
            <Input maxLength={100} />
          </Form.Item>
        </FormModal>
      )}
    </>
  );
}
