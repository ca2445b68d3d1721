import { Form, Input, InputNumber, Radio, Select, Space, Switch } from 'antd';
import { LONGEST_EXPRESSION } from '#libs/tag-expressions';
import { useState } from 'react';
import { useText } from '../../shared/i18n/locale-provider';
import { FormModal } from '../../shared/ui/form-modal';
import { problemText } from '../../shared/ui/problem-alert';
import type { ConnectionWithTags, NodeDetails, Tag } from './api';
import { outcomeOf, readKeys, resultFor } from './expression-check';
import { ExpressionNow } from './expression-now';
import { useLiveReadings } from './use-live-readings';

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

/** What an expression may be made of. */
const SIGNS = `12 'A' true = != < > + - * / and or not bit(A, 3) A ? B : C`;

const row = { size: 12, style: { display: 'flex' }, styles: { item: { flex: 1 } }, align: 'start' } as const;

/** What a node found on the machine is likely to become. */
export function tagOf({ nodeId, displayName, value }: NodeDetails): Tag {
  const type = value?.type ?? '';
  const isAnalog = /^(Float|Double)$/.test(type);
  const key = displayName.replaceAll(/[^A-Za-z0-9_.-]/g, '').replace(/^[^A-Za-z]+/, '');
  return {
    key: key.slice(0, 64),
    nodeId,
    expression: null,
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

/** A tag that is computed of others, before anything of it is known. */
export const COMPUTED: Tag = {
  key: '',
  nodeId: null,
  expression: '',
  role: 'info',
  samplingMs: 0,
  queueSize: 1,
  deadband: null,
  unit: null,
  name: '',
  nameEn: '',
  counterType: 'UInt32',
  counterKept: false,
};

interface TagFormProps {
  readonly tag: Tag;
  readonly connection: ConnectionWithTags;
  readonly others: readonly Tag[];
  readonly onSubmit: (tag: Tag) => Promise<unknown>;
  readonly onClose: () => void;
}

/** What a node of the machine, or what is computed of several, means to the house. */
export function TagForm({ tag, connection, others, onSubmit, onClose }: TagFormProps) {
  const t = useText();
  const [form] = Form.useForm<Tag>();
  const role = Form.useWatch('role', form);
  const unit = Form.useWatch('unit', form) ?? null;
  const source = Form.useWatch('expression', form) ?? '';
  const [isComputed, setComputed] = useState(tag.nodeId === null);
  const read = useLiveReadings(connection);
  const known = readKeys(others);
  const wanted = resultFor(role ?? tag.role) ?? 'any';
  const required = { required: true, message: t('web.setup.required') };
  const free = {
    validator: (_rule: unknown, key: string) =>
      others.some((other) => other.key === key)
        ? Promise.reject(new Error(t('web.tags.key.taken')))
        : Promise.resolve(),
  };
  const readable = {
    validator: (_rule: unknown, text: string) => {
      const { problem } = outcomeOf(text ?? '', known, wanted, null);
      return problem ? Promise.reject(new Error(problemText(problem, t))) : Promise.resolve();
    },
  };
  const roles = TAG_ROLES.filter((value) => !isComputed || resultFor(value) !== null);
  return (
    <FormModal<Tag>
      title={t('web.tags.tag')}
      submit={t('web.save')}
      form={form}
      width={640}
      initialValues={tag}
      onSubmit={(values) => {
        const { deadband, unit: given } = values;
        const from = isComputed ? { nodeId: null } : { expression: null };
        return onSubmit({ ...tag, ...values, ...from, deadband: deadband ?? null, unit: given?.trim() || null });
      }}
      onClose={onClose}
    >
      <Form.Item label={t('web.expression.source')}>
        <Radio.Group
          value={isComputed}
          onChange={({ target }) => setComputed(target.value as boolean)}
          options={[
            { value: false, label: t('web.expression.source.node') },
            { value: true, label: t('web.expression.source.computed') },
          ]}
        />
      </Form.Item>
      {isComputed ? (
        <Form.Item
          name="expression"
          label={t('web.expression.label')}
          extra={
            <>
              <ExpressionNow
                source={source}
                known={known}
                wanted={wanted}
                read={read}
                tag={{ role: role ?? tag.role, unit }}
              />
              {t('web.expression.hint')} <code translate="no">{SIGNS}</code>
            </>
          }
          rules={[readable]}
          validateTrigger="onSubmit"
        >
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={LONGEST_EXPRESSION} spellCheck={false} translate="no" />
        </Form.Item>
      ) : (
        <Form.Item
          name="nodeId"
          label={t('web.nodes.id')}
          rules={[required, { pattern: NODE_ID, message: t('web.connections.node.hint') }]}
        >
          <Input />
        </Form.Item>
      )}
      <Space {...row}>
        <Form.Item name="role" label={t('web.tags.role')} rules={[required]}>
          <Select options={roles.map((value) => ({ value, label: t(`connectivity.role.${value}`) }))} />
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
        {!isComputed && (
          <Form.Item
            name="samplingMs"
            label={t('web.tags.sampling')}
            extra={t('web.tags.sampling.hint')}
            rules={[required]}
          >
            <InputNumber min={0} max={3_600_000} precision={0} style={{ width: '100%' }} />
          </Form.Item>
        )}
        {!isComputed && (
          <Form.Item name="queueSize" label={t('web.tags.queue')} rules={[required]}>
            <InputNumber min={1} max={10_000} precision={0} style={{ width: '100%' }} />
          </Form.Item>
        )}
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
