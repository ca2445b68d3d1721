import { App, Button, Drawer, Form, Input } from 'antd';
import { useNavigate } from 'react-router';
import type { LineMode } from '#libs/contracts';
import { api } from '../../shared/api/client';
import { useCommand } from '../../shared/api/use-command';
import { DueField } from '../../shared/floor/due-field';
import {
  LineModeField,
  PriorityField,
  ProductField,
  RoutingVersionField,
  TeamField,
} from '../../shared/floor/order-fields';
import { QuantityField } from '../../shared/floor/quantity-field';
import { useMaterial } from '../../shared/floor/use-materials';
import { useText } from '../../shared/i18n/locale-provider';
import { ProblemAlert, showFieldProblems } from '../../shared/ui/problem-alert';
import { SubmitByEnter } from '../../shared/ui/submit-by-enter';
import { ORDERS_KEY, type NewOrder as NewOrderBody } from './api';

interface FormValues {
  readonly materialId: string;
  readonly routingVersionId: string;
  readonly quantity: string;
  readonly priority: number;
  readonly teamId?: string;
  readonly dueAt?: string | null;
  readonly acknowledgePastDue?: boolean;
  readonly lineMode: LineMode;
  readonly alias?: string;
}

/** Product, routing version, quantity, for whom and until when. */
export function NewOrder({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [form] = Form.useForm<FormValues>();
  const materialId = Form.useWatch('materialId', form);
  const unit = useMaterial(materialId).data?.unit;
  const create = useCommand(
    (body: NewOrderBody, idempotencyKey) =>
      api.post<{ id: string; number: string }>('/work-orders', body, { idempotencyKey }),
    {
      invalidates: [ORDERS_KEY],
      onDone: ({ id, number }) => {
        message.success(t('web.new-order.done', { number }));
        void navigate(`/work-orders/${id}`);
      },
    },
  );
  const submit = (values: FormValues): void => {
    const { dueAt, alias, teamId, ...rest } = values;
    const body: NewOrderBody = {
      ...rest,
      ...(teamId ? { teamId } : {}),
      ...(alias?.trim() ? { alias: alias.trim() } : {}),
      ...(dueAt ? { dueAt } : {}),
    };
    create.mutate(body, { onError: (error) => showFieldProblems(form, error, t) });
  };
  return (
    <Drawer
      open
      title={t('web.orders.new')}
      size={480}
      onClose={onClose}
      footer={
        <div style={{ display: 'flex', justifyContent: 'flex-end', gap: 8 }}>
          <Button onClick={onClose}>{t('web.cancel')}</Button>
          <Button type="primary" loading={create.isPending} onClick={() => form.submit()}>
            {t('web.new-order.submit')}
          </Button>
        </div>
      }
    >
      <ProblemAlert error={create.error} />
      <Form<FormValues>
        form={form}
        layout="vertical"
        initialValues={{ priority: 3, lineMode: 'virtual', quantity: '10' }}
        onFinish={submit}
        onValuesChange={(changed) => {
          if ('materialId' in changed) form.setFieldValue('routingVersionId', undefined);
        }}
      >
        <ProductField label={t('web.new-order.product')} />
        <RoutingVersionField materialId={materialId} />
        <QuantityField label={t('web.new-order.quantity')} unit={unit} />
        <LineModeField />
        <TeamField />
        <DueField label={t('web.new-order.due')} />
        <PriorityField />
        <Form.Item name="alias" label={t('web.new-order.alias')} extra={t('web.new-order.alias.hint')}>
          <Input maxLength={100} />
        </Form.Item>
        <SubmitByEnter />
      </Form>
    </Drawer>
  );
}
