import { App, Drawer, Form, Input, Select, Segmented, Button } from 'antd';
import { useNavigate } from 'react-router';
import type { LineMode } from '#libs/contracts';
import { unitText } from '#libs/texts';
import { api } from '../../shared/api/client';
import { useCommand } from '../../shared/api/use-command';
import { quantityRule } from '../../shared/floor/quantity-rule';
import { useMadeMaterials } from '../../shared/floor/use-materials';
import { useName } from '../../shared/floor/use-name';
import { useReleasedRoutings } from '../../shared/floor/use-released-routings';
import type { Team } from '../../shared/floor/use-teams';
import { useText } from '../../shared/i18n/locale-provider';
import { MomentPicker } from '../../shared/ui/moment-picker';
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
  readonly lineMode: LineMode;
  readonly alias?: string;
}

/** Product, routing version, quantity, for whom and until when. */
export function NewOrder({ teams, onClose }: { readonly teams: readonly Team[]; readonly onClose: () => void }) {
  const t = useText();
  const nameOf = useName();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [form] = Form.useForm<FormValues>();
  const materials = useMadeMaterials();
  const materialId = Form.useWatch('materialId', form);
  const routings = useReleasedRoutings(materialId);
  const unit = materials.data?.find(({ id }) => id === materialId)?.unit;
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
  const required = { required: true, message: t('web.setup.required') };
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
      <ProblemAlert error={create.error ?? materials.error} />
      <Form<FormValues>
        form={form}
        layout="vertical"
        initialValues={{ priority: 3, lineMode: 'virtual', quantity: '10' }}
        onFinish={submit}
        onValuesChange={(changed) => {
          if ('materialId' in changed) form.setFieldValue('routingVersionId', undefined);
        }}
      >
        <Form.Item name="materialId" label={t('web.new-order.product')} rules={[required]}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            loading={materials.isLoading}
            options={(materials.data ?? []).map((material) => ({
              value: material.id,
              label: `${material.code} ${material.revision} · ${nameOf(material)}`,
            }))}
          />
        </Form.Item>
        <Form.Item
          name="routingVersionId"
          label={t('web.new-order.routing')}
          rules={[required]}
          help={materialId && routings.data?.length === 0 ? t('web.new-order.routing.none') : undefined}
        >
          <Select
            disabled={!materialId}
            loading={routings.isLoading && Boolean(materialId)}
            options={(routings.data ?? []).map((version) => ({
              value: version.id,
              label: t('web.new-order.routing.version', {
                code: version.routingCode,
                version: version.version,
                name: nameOf(version),
              }),
            }))}
          />
        </Form.Item>
        <Form.Item name="quantity" label={t('web.new-order.quantity')} rules={[quantityRule(t)]}>
          <Input inputMode="decimal" suffix={unit && unitText(t, unit)} style={{ maxWidth: 180 }} />
        </Form.Item>
        <Form.Item name="lineMode" label={t('web.new-order.line')}>
          <Segmented
            aria-label={t('web.new-order.line')}
            options={[
              { value: 'virtual', label: t('web.virtual-line') },
              { value: 'real', label: t('web.real') },
            ]}
          />
        </Form.Item>
        <Form.Item name="teamId" label={t('web.new-order.team')}>
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            options={teams.map((team) => ({ value: team.id, label: nameOf(team) }))}
          />
        </Form.Item>
        <Form.Item name="dueAt" label={t('web.new-order.due')}>
          <MomentPicker />
        </Form.Item>
        <Form.Item name="priority" label={t('web.new-order.priority')}>
          <Select
            options={([1, 2, 3, 4, 5] as const).map((value) => ({ value, label: t(`web.orders.priority.${value}`) }))}
            style={{ maxWidth: 180 }}
          />
        </Form.Item>
        <Form.Item name="alias" label={t('web.new-order.alias')} extra={t('web.new-order.alias.hint')}>
          <Input maxLength={100} />
        </Form.Item>
        <SubmitByEnter />
      </Form>
    </Drawer>
  );
}
