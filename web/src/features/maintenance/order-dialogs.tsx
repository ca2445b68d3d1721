import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Form, Input, Select } from 'antd';
import { api, type Page } from '../../shared/api/client';
import { newIdempotencyKey } from '../../shared/api/idempotency-key';
import { MAINTENANCE_KEY, type MaintenanceOrder } from '../../shared/floor/maintenance';
import { useText } from '../../shared/i18n/locale-provider';
import { OptionalSelect } from '../../shared/ui/optional-select';
import { FormModal } from '../../shared/ui/form-modal';
import { MomentPicker } from '../../shared/ui/moment-picker';
import { actOnOrder } from './api';
import { PartsField } from './parts-field';

const CAUSES = ['E', 'T', 'M', 'Q', 'H', 'S', 'U', 'X'] as const;

interface DialogProps {
  readonly order: MaintenanceOrder;
  readonly onClose: () => void;
}

function useSend(order: MaintenanceOrder, action: string) {
  const queries = useQueryClient();
  return async (body: Readonly<Record<string, unknown>>): Promise<void> => {
    await actOnOrder(order, action, body, newIdempotencyKey());
    await queries.invalidateQueries({ queryKey: MAINTENANCE_KEY });
  };
}

interface PlanValues {
  readonly assigneeId?: string;
  readonly dueAt: string;
}

/** Who does it, and by when. */
export function PlanDialog({ order, onClose }: DialogProps) {
  const t = useText();
  const send = useSend(order, 'plan');
  const [form] = Form.useForm<PlanValues>();
  const staff = useQuery({
    queryKey: ['persons', 'maintenance'],
    queryFn: ({ signal }) =>
      api.get<Page<{ readonly id: string; readonly name: string; readonly kind: string }>>('/persons', {
        query: { limit: 200 },
        signal,
      }),
  });
  const people = staff.data?.items.filter(({ kind }) => kind !== 'student' && kind !== 'partner') ?? [];
  return (
    <FormModal<PlanValues>
      title={t('web.maintenance.plan.title')}
      submit={t('action.maintenance-order.plan')}
      form={form}
      width={460}
      initialValues={{
        ...(order.assigneeId ? { assigneeId: order.assigneeId } : {}),
        ...(order.dueAt ? { dueAt: order.dueAt } : {}),
      }}
      onSubmit={({ assigneeId, dueAt }) => send({ dueAt, ...(assigneeId ? { assigneeId } : {}) })}
      onClose={onClose}
    >
      <Form.Item name="assigneeId" label={t('web.maintenance.assignee')}>
        <OptionalSelect
          loading={staff.isPending}
          placeholder={t('web.maintenance.assignee.none')}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Form.Item
        name="dueAt"
        label={t('web.maintenance.due')}
        rules={[{ required: true, message: t('web.setup.required') }]}
      >
        <MomentPicker />
      </Form.Item>
    </FormModal>
  );
}

interface FinishValues {
  readonly cause: string;
  readonly action: string;
  readonly parts?: readonly Readonly<Record<string, string | undefined>>[];
}

/** Cause, what was done, and with which parts. */
export function FinishDialog({ order, onClose }: DialogProps) {
  const t = useText();
  const send = useSend(order, 'finish');
  const [form] = Form.useForm<FinishValues>();
  const required = { required: true, whitespace: true, message: t('web.setup.required') };
  const parts = (values: FinishValues['parts']): readonly object[] =>
    (values ?? []).map(({ lot, ...rest }) => ({ ...rest, ...(lot?.trim() ? { lot } : {}) }));
  return (
    <FormModal<FinishValues>
      title={t('web.maintenance.finish.title')}
      submit={t('action.maintenance-order.finish')}
      form={form}
      width={620}
      onSubmit={({ cause, action, parts: used }) => send({ cause, action, parts: parts(used) })}
      onClose={onClose}
    >
      <Form.Item
        name="cause"
        label={t('web.maintenance.cause')}
        rules={[{ required: true, message: t('web.setup.required') }]}
      >
        <Select autoFocus options={CAUSES.map((cause) => ({ value: cause, label: t(`andon-cause.${cause}`) }))} />
      </Form.Item>
      <Form.Item name="action" label={t('web.maintenance.action')} rules={[required]}>
        <Input.TextArea maxLength={1000} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
      <PartsField />
    </FormModal>
  );
}

/** What the test run showed; with it the unit is given back. */
export function VerifyDialog({ order, onClose }: DialogProps) {
  const t = useText();
  const send = useSend(order, 'verify');
  const [form] = Form.useForm<{ testRun: string }>();
  return (
    <FormModal<{ testRun: string }>
      title={t('web.maintenance.verify.title')}
      submit={t('action.maintenance-order.verify')}
      form={form}
      width={460}
      onSubmit={({ testRun }) => send({ testRun })}
      onClose={onClose}
    >
      <Form.Item
        name="testRun"
        label={t('web.maintenance.test-run')}
        extra={t('web.maintenance.verify.hint')}
        rules={[{ required: true, whitespace: true, message: t('web.setup.required') }]}
      >
        <Input.TextArea autoFocus maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
    </FormModal>
  );
}
