import { Button, Form, Select } from 'antd';
import { useState } from 'react';
import { decimal } from '#libs/kernel';
import { reworkAt } from '#libs/quantities';
import { api } from '../../../shared/api/client';
import { useCan } from '../../../shared/api/session';
import { useCommand } from '../../../shared/api/use-command';
import { QuantityField } from '../../../shared/floor/quantity-field';
import { useName } from '../../../shared/floor/use-name';
import { useText } from '../../../shared/i18n/locale-provider';
import { FormModal } from '../../../shared/ui/form-modal';
import { FLOOR_KEYS, type JobOrderDetail, type OrderDetail } from '../api';
import { ReasonField } from './reason-field';

interface Values {
  readonly quantity: string;
  readonly operationId?: string;
  readonly reason: string;
}

interface JobProps {
  readonly order: OrderDetail;
  readonly job: JobOrderDetail;
}

/** More units for one operation; units that wait for rework sent to an operation of one's choice. */
export function JobChanges({ order, job }: JobProps) {
  const can = useCan();
  const t = useText();
  const [open, setOpen] = useState<'issue' | 'send-to-rework' | null>(null);
  const active = order.status === 'released' || order.status === 'in-progress';
  const waiting = reworkAt(job);
  if (!active || job.kind === 'rework') return null;
  const sends = can('job-order.send-to-rework') && decimal.isPositive(waiting);
  return (
    <>
      {can('job-order.issue') && !job.endedAt && (
        <Button size="small" type="link" onClick={() => setOpen('issue')}>
          {t('web.order.issue')}
        </Button>
      )}
      {sends && (
        <Button size="small" type="link" onClick={() => setOpen('send-to-rework')}>
          {t('web.order.send-to-rework')}
        </Button>
      )}
      {job.alternatives.length > 1 && can('job-order.choose-alternative') && UNTOUCHED.has(job.status) && (
        <ChooseAlternative order={order} job={job} />
      )}
      {open && <JobDialog order={order} job={job} verb={open} waiting={waiting} onClose={() => setOpen(null)} />}
    </>
  );
}

const UNTOUCHED: ReadonlySet<string> = new Set(['pending', 'ready']);

/** Has the operation done another way, at another work unit. */
function ChooseAlternative({ order, job }: JobProps) {
  const t = useText();
  const nameOf = useName();
  const [form] = Form.useForm<{ operationId: string }>();
  const [open, setOpen] = useState(false);
  const { mutateAsync } = useCommand(
    (body: { operationId: string }, idempotencyKey) =>
      api.post(`/job-orders/${job.id}/choose-alternative`, body, { idempotencyKey }),
    { invalidates: FLOOR_KEYS },
  );
  const others = order.alternatives.filter(
    ({ operationId }) => job.alternatives.includes(operationId) && operationId !== job.operationId,
  );
  return (
    <>
      <Button size="small" type="link" onClick={() => setOpen(true)}>
        {t('web.order.choose-alternative')}
      </Button>
      {open && (
        <FormModal
          title={`${t('web.order.choose-alternative')} · ${job.operationNumber} ${nameOf(job)}`}
          submit={t('web.order.choose-alternative')}
          form={form}
          initialValues={others[0] ? { operationId: others[0].operationId } : {}}
          onSubmit={(values) => mutateAsync(values)}
          onClose={() => setOpen(false)}
        >
          <Form.Item name="operationId" label={t('web.order.operation')}>
            <Select
              options={others.map((each) => ({
                value: each.operationId,
                label: `${each.number} ${nameOf(each)} · ${each.workUnitCode}`,
              }))}
            />
          </Form.Item>
        </FormModal>
      )}
    </>
  );
}

interface DialogProps extends JobProps {
  readonly verb: 'issue' | 'send-to-rework';
  readonly waiting: string;
  readonly onClose: () => void;
}

function JobDialog({ order, job, verb, waiting, onClose }: DialogProps) {
  const t = useText();
  const nameOf = useName();
  const [form] = Form.useForm<Values>();
  const { mutateAsync } = useCommand(
    (body: Values, idempotencyKey) => api.post(`/job-orders/${job.id}/${verb}`, body, { idempotencyKey }),
    { invalidates: FLOOR_KEYS },
  );
  const before = order.jobOrders.filter(
    ({ kind, operationNumber }) => kind === 'operation' && operationNumber <= job.operationNumber,
  );
  return (
    <FormModal<Values>
      title={`${t(`web.order.${verb}`)} · ${job.operationNumber} ${nameOf(job)}`}
      submit={t(`web.order.${verb}`)}
      form={form}
      initialValues={verb === 'issue' ? {} : { quantity: waiting, operationId: job.operationId }}
      onSubmit={(values) => mutateAsync(values)}
      onClose={onClose}
    >
      <p>{t(`web.order.${verb}.hint`)}</p>
      <QuantityField
        label={t('web.orders.quantity')}
        unit={order.unit}
        {...(verb === 'issue' ? {} : { extra: t('web.order.rework.waiting', { quantity: waiting }) })}
      />
      {verb === 'send-to-rework' && (
        <Form.Item name="operationId" label={t('web.order.rework.at')}>
          <Select
            options={before.map((each) => ({
              value: each.operationId,
              label: `${each.operationNumber} ${nameOf(each)}`,
            }))}
          />
        </Form.Item>
      )}
      <ReasonField />
    </FormModal>
  );
}
