import { Form, Input, InputNumber, Select, Space, Switch } from 'antd';
import { useText } from '../../shared/i18n/locale-provider';
import { FormModal } from '../../shared/ui/form-modal';
import type { NodeDetails, Tag } from './api';

const KEY = /^[A-Za-z][A-Za-z0-9_.-]{0,63}$/;
const NODE_ID = /^(nsu=[^;]{1,200};)?[isgb]=.{1,300}$/s;
const COUNTERS: readonly Tag['role'][] = ['good-count', 'scrap-count'];

export const TAG_ROLES = [
  'item-state',
  'operation-mode',
  'starved',
  'blocked',
  'good-count',
  'scrap-count',
  'current-job',
  'program-file',
  'program-name',
  'program-checksum',
  'analog',
  'alarm',
  'info',
] as const satisfies readonly Tag['role'][];

const row = { size: 12, style: { display: 'flex' }, styles: { item: { flex: 1 } }, align: 'start' } as const;

/** What a node found on the machine is likely to become. */
export function tagOf({ nodeId, displayName, value }: NodeDetails): Tag {
  const type = value?.type ?? '';
  const isAnalog = /^(Float|Double)$/.test(type);
  const key = displayName.replaceAll(/[^A-Za-z0-9_.-]/g, '').replace(/^[^A-Za-z]+/, '');
  return {
    key: key.slice(0, 64),
    nodeId,
    role: isAnalog ? 'analog' : 'info',
    samplingMs: isAnalog ? 500 : 0,
    queueSize: isAnalog ? 5 : 100,
    deadband: null,
    unit: null,
    name: displayName.slice(0, 60),
    nameEn: displayName.slice(0, 60),
    counterType: type === 'UInt16' ? 'UInt16' : 'UInt32',
    counterKept: false,
  };
}

interface TagFormProps {
  readonly tag: Tag;
  /** Keys of the other tags. */
  readonly taken: readonly string[];
  readonly onSubmit: (tag: Tag) => Promise<unknown>;
  readonly onClose: () => void;
}

/** What a node of the machine means to the house. */
export function TagForm({ tag, taken, onSubmit, onClose }: TagFormProps) {
  const t = useText();
  const [form] = Form.useForm<Tag>();
  const role = Form.useWatch('role', form);
  const required = { required: true, message: t('web.setup.required') };
  const free = {
    validator: (_rule: unknown, key: string) =>
      taken.includes(key) ? Promise.reject(new Error(t('web.tags.key.taken'))) : Promise.resolve(),
  };
  return (
    <FormModal<Tag>
      title={t('web.tags.tag')}
      submit={t('web.save')}
      form={form}
      width={640}
      initialValues={tag}
      onSubmit={(values) => {
        const { deadband, unit } = values;
        return onSubmit({ ...tag, ...values, deadband: deadband ?? null, unit: unit?.trim() || null });
      }}
      onClose={onClose}
    >
      <Form.Item
        name="nodeId"
        label={t('web.nodes.id')}
        rules={[required, { pattern: NODE_ID, message: t('web.connections.node.hint') }]}
      >
        <Input />
      </Form.Item>
      <Space {...row}>
        <Form.Item name="role" label={t('web.tags.role')} rules={[required]}>
          <Select options={TAG_ROLES.map((value) => ({ value, label: t(`connectivity.role.${value}`) }))} />
        </Form.Item>
        <Form.Item
          name="key"
          label={t('web.tags.key')}
          rules={[required, { pattern: KEY, message: t('web.tags.key.hint') }, free]}
        >
          <Input maxLength={64} />
        </Form.Item>
      </Space>
      <Space {...row}>
        <Form.Item name="name" label={t('web.tags.name')} rules={[required]}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="nameEn" label={t('web.tags.name-en')} rules={[required]}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="unit" label={t('web.tags.unit')}>
          <Input maxLength={20} />
        </Form.Item>
      </Space>
      <Space {...row}>
        <Form.Item
          name="samplingMs"
          label={t('web.tags.sampling')}
          extra={t('web.tags.sampling.hint')}
          rules={[required]}
        >
          <InputNumber min={0} max={3_600_000} precision={0} style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="queueSize" label={t('web.tags.queue')} rules={[required]}>
          <InputNumber min={1} max={10_000} precision={0} style={{ width: '100%' }} />
        </Form.Item>
        {role === 'analog' && (
          <Form.Item name="deadband" label={t('web.tags.deadband')}>
            <InputNumber min={0} style={{ width: '100%' }} />
          </Form.Item>
        )}
      </Space>
      {role !== undefined && COUNTERS.includes(role) && (
        <Space {...row}>
          <Form.Item name="counterType" label={t('web.tags.counter-type')} extra={t('web.tags.counter-type.hint')}>
            <Select options={(['UInt32', 'UInt16'] as const).map((value) => ({ value, label: value }))} />
          </Form.Item>
          <Form.Item name="counterKept" label={t('web.tags.counter-kept')} valuePropName="checked">
            <Switch checkedChildren={t('web.connections.yes')} unCheckedChildren={t('web.connections.no')} />
          </Form.Item>
        </Space>
      )}
    </FormModal>
  );
}
