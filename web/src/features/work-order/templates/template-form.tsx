import { Form, Input, InputNumber, Segmented, Select } from 'antd';
import type { LineMode } from '#libs/contracts';
import { api } from '../../../shared/api/client';
import { useCommand } from '../../../shared/api/use-command';
import { useMadeMaterials } from '../../../shared/floor/use-materials';
import { useName } from '../../../shared/floor/use-name';
import { useReleasedRoutings } from '../../../shared/floor/use-released-routings';
import { useTeams } from '../../../shared/floor/use-teams';
import { useText } from '../../../shared/i18n/locale-provider';
import { FormModal } from '../../../shared/ui/form-modal';
import { QuantityField } from '../changes/fields';
import { TEMPLATES_KEY, type OrderTemplate } from './api';

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
  const nameOf = useName();
  const teams = useTeams().data ?? [];
  const [form] = Form.useForm<Values>();
  const materials = useMadeMaterials();
  const materialId = Form.useWatch('materialId', form);
  const routings = useReleasedRoutings(materialId);
  const unit = materials.data?.find(({ id }) => id === materialId)?.unit ?? 'pcs';
  const { mutateAsync } = useCommand(
    (values: Values, idempotencyKey) => {
      const { routingVersionId = null, teamId = null, leadHours = null, ...rest } = values;
      const body = { ...rest, routingVersionId, teamId, leadHours };
      return template
        ? api.put(`/order-templates/${template.id}`, body, { ifMatch: template.version })
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
      onSubmit={(values) => mutateAsync(values)}
      onClose={onClose}
    >
      <Form.Item name="name" label={t('web.templates.name')} rules={[{ ...required, whitespace: true }]}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="materialId" label={t('web.new-order.product')} rules={[required]}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          loading={materials.isLoading}
          onChange={() => form.setFieldValue('routingVersionId', undefined)}
          options={(materials.data ?? []).map((material) => ({
            value: material.id,
            label: `${material.code} ${material.revision} · ${nameOf(material)}`,
          }))}
        />
      </Form.Item>
      <Form.Item name="routingVersionId" label={t('web.new-order.routing')}>
        <Select
          allowClear
          placeholder={t('web.templates.newest')}
          disabled={!materialId}
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
      <QuantityField label={t('web.new-order.quantity')} unit={unit} />
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
      <Form.Item name="priority" label={t('web.new-order.priority')}>
        <Select
          options={([1, 2, 3, 4, 5] as const).map((value) => ({ value, label: t(`web.orders.priority.${value}`) }))}
          style={{ maxWidth: 180 }}
        />
      </Form.Item>
      <Form.Item name="leadHours" label={t('web.templates.lead')} extra={t('web.templates.lead.hint')}>
        <InputNumber min={1} max={8760} precision={0} suffix={t('web.templates.hours')} style={{ width: 180 }} />
      </Form.Item>
    </FormModal>
  );
}
