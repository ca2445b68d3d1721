import { useQueryClient } from '@tanstack/react-query';
import { Form, Input, InputNumber, Select, Space } from 'antd';
import { api } from '../../shared/api/client';
import { newIdempotencyKey } from '../../shared/api/idempotency-key';
import type { Tool } from '../../shared/floor/life-bar';
import { useText } from '../../shared/i18n/locale-provider';
import { OptionalSelect } from '../../shared/ui/optional-select';
import { FormModal } from '../../shared/ui/form-modal';
import { TOOLS_KEY } from './api';

const KINDS = ['cutting-tool', 'fixture', 'other'] as const;
const LIFE_UNITS = ['pieces', 'minutes', 'uses'] as const;
const CODE = /^[A-Za-z0-9][A-Za-z0-9._/-]*$/;
const LIFE = /^(?=.*[1-9])\d{1,9}(\.\d{1,3})?$/;

interface Values {
  readonly code: string;
  readonly toolClass: string;
  readonly name: string;
  readonly nameEn: string;
  readonly kind: Tool['kind'];
  readonly location: string;
  readonly lifeUnit?: Tool['lifeUnit'];
  readonly lifeLimit?: string | null;
  readonly warnPercent: number;
}

interface FormProps {
  /** Absent: a new one. */
  readonly tool?: Tool;
  readonly onClose: () => void;
  readonly onDone?: (tool: Tool) => void;
}

/** What stands in the register about a tool. */
export function ToolForm({ tool, onClose, onDone }: FormProps) {
  const t = useText();
  const queries = useQueryClient();
  const [form] = Form.useForm<Values>();
  const unit = Form.useWatch('lifeUnit', form);
  const required = { required: true, message: t('web.setup.required') };
  const code = { pattern: CODE, message: t('web.tools.class.hint') };
  const save = async ({ lifeUnit, lifeLimit, ...values }: Values): Promise<void> => {
    const body = { ...values, ...(lifeUnit ? { lifeUnit, lifeLimit } : {}) };
    const saved = tool
      ? await api.put<Tool>(`/tools/${tool.id}`, body, { ifMatch: tool.version })
      : await api.post<Tool>('/tools', body, { idempotencyKey: newIdempotencyKey() });
    await queries.invalidateQueries({ queryKey: TOOLS_KEY });
    onDone?.(saved);
  };
  return (
    <FormModal<Values>
      title={tool ? t('web.tools.edit') : t('web.tools.new')}
      submit={t('web.save')}
      form={form}
      initialValues={tool ?? { kind: 'cutting-tool', warnPercent: 80 }}
      onSubmit={save}
      onClose={onClose}
    >
      <Space size={12} style={{ display: 'flex' }} styles={{ item: { flex: 1 } }} align="start">
        <Form.Item name="code" label={t('web.tools.code')} rules={[required, code]}>
          <Input maxLength={64} />
        </Form.Item>
        <Form.Item
          name="toolClass"
          label={t('web.tools.class')}
          extra={t('web.tools.class.hint')}
          rules={[required, code]}
        >
          <Input maxLength={64} />
        </Form.Item>
      </Space>
      <Form.Item name="name" label={t('web.tools.name')} rules={[required]}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="nameEn" label={t('web.tools.name-en')} rules={[required]}>
        <Input maxLength={100} />
      </Form.Item>
      <Space size={12} style={{ display: 'flex' }} styles={{ item: { flex: 1 } }} align="start">
        <Form.Item name="kind" label={t('web.tools.kind')} rules={[required]}>
          <Select options={KINDS.map((kind) => ({ value: kind, label: t(`tool-kind.${kind}`) }))} />
        </Form.Item>
        <Form.Item name="location" label={t('web.tools.location')} rules={[required]}>
          <Input maxLength={64} />
        </Form.Item>
      </Space>
      <Space size={12} style={{ display: 'flex' }} styles={{ item: { flex: 1 } }} align="start">
        <Form.Item name="lifeUnit" label={t('web.tools.life.unit')}>
          <OptionalSelect
            placeholder={t('web.tools.life.none')}
            options={LIFE_UNITS.map((one) => ({ value: one, label: t(`life-unit.${one}`) }))}
          />
        </Form.Item>
        <Form.Item
          name="lifeLimit"
          label={t('web.tools.life.limit')}
          rules={unit ? [required, { pattern: LIFE, message: t('web.tools.life.invalid') }] : []}
        >
          <Input inputMode="decimal" disabled={!unit} />
        </Form.Item>
        <Form.Item name="warnPercent" label={t('web.tools.warn-percent')} rules={[required]}>
          <InputNumber min={1} max={100} precision={0} disabled={!unit} style={{ width: '100%' }} />
        </Form.Item>
      </Space>
    </FormModal>
  );
}
