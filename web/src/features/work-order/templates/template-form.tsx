import { useQueryClient } from '@tanstack/react-query';
import { Form, Input, InputNumber } from 'antd';
import type { LineMode } from '#libs/contracts';
import { api } from '../../../shared/api/client';
import { useCommand } from '../../../shared/api/use-command';
import {
  LineModeField,
  PriorityField,
  ProductField,
  RoutingVersionField,
  TeamField,
} from '../../../shared/floor/order-fields';
import { QuantityField } from '../../../shared/floor/quantity-field';
import { useMaterial } from '../../../shared/floor/use-materials';
import { useText } from '../../../shared/i18n/locale-provider';
import { FormModal } from '../../../shared/ui/form-modal';
import { useNewest } from '../../../shared/ui/use-newest';
import { fetchTemplates, TEMPLATES_KEY, type OrderTemplate } from './api';

interface Values {
  readonly name: string;
  readonly materialId: string;
  readonly routingVersionId?: string;
  readonly quantity: string;
  readonly priority: number;
  readonly teamId?: string;
  readonly lineMode: LineMode;
  readonly leadHours?: number | null;
}

const NEW: Partial<Values> = { quantity: '10', priority: 3, lineMode: 'virtual', leadHours: 48 };

const valuesOf = ({ name, materialId, quantity, priority, lineMode, leadHours, ...more }: OrderTemplate): Values => ({
  name,
  materialId,
  quantity,
  priority,
  lineMode,
  leadHours,
  ...(more.routingVersionId ? { routingVersionId: more.routingVersionId } : {}),
  ...(more.teamId ? { teamId: more.teamId } : {}),
});

/** What orders are made from; a new one, or another wording of one. */
export function TemplateForm({
  template,
  onClose,
}: {
  readonly template: OrderTemplate | null;
  readonly onClose: () => void;
}) {
  const t = useText();
  const [form] = Form.useForm<Values>();
  const queries = useQueryClient();
  const materialId = Form.useWatch('materialId', form);
  const unit = useMaterial(materialId).data?.unit ?? 'pcs';
  const { shown, save } = useNewest(form, template, {
    fetch: async () =>
      (
        await queries.fetchQuery({
          queryKey: TEMPLATES_KEY,
          queryFn: ({ signal }) => fetchTemplates(signal),
          staleTime: 0,
        })
      ).find(({ id }) => id === template?.id),
    valuesOf: (newest) => (newest ? valuesOf(newest) : {}),
  });
  const { mutateAsync } = useCommand(
    (values: Values, idempotencyKey) => {
      const { routingVersionId = null, teamId = null, leadHours = null, ...rest } = values;
      const body = { ...rest, routingVersionId, teamId, leadHours };
      return shown
        ? api.put(`/order-templates/${shown.id}`, body, { ifMatch: shown.version })
        : api.post('/order-templates', body, { idempotencyKey });
    },
    { invalidates: [TEMPLATES_KEY] },
  );
  const required = { required: true, message: t('web.setup.required') };
  return (
    <FormModal<Values>
      title={t(template ? 'web.templates.edit' : 'web.templates.new')}
      submit={t('web.save')}
      form={form}
      initialValues={template ? valuesOf(template) : NEW}
      onSubmit={(values) => save(() => mutateAsync(values))}
      onClose={onClose}
    >
      <Form.Item name="name" label={t('web.templates.name')} rules={[{ ...required, whitespace: true }]}>
        <Input maxLength={100} />
      </Form.Item>
      <ProductField
        label={t('web.new-order.product')}
        onChange={() => form.setFieldValue('routingVersionId', undefined)}
      />
      <RoutingVersionField materialId={materialId} otherwise={t('web.templates.newest')} />
      <QuantityField label={t('web.new-order.quantity')} unit={unit} />
      <LineModeField />
      <TeamField />
      <PriorityField />
      <Form.Item name="leadHours" label={t('web.templates.lead')} extra={t('web.templates.lead.hint')}>
        <InputNumber min={1} max={8760} precision={0} suffix={t('web.templates.hours')} style={{ width: 180 }} />
      </Form.Item>
    </FormModal>
  );
}
