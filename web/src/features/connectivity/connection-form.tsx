import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Select, Space, Switch } from 'antd';
import { api } from '../../shared/api/client';
import { newIdempotencyKey } from '../../shared/api/idempotency-key';
import { useName } from '../../shared/floor/use-name';
import { useWorkUnits } from '../../shared/floor/use-work-units';
import { useText } from '../../shared/i18n/locale-provider';
import { FormModal } from '../../shared/ui/form-modal';
import { ProblemAlert } from '../../shared/ui/problem-alert';
import { change, CONNECTIONS_KEY, testDraft, type ConnectionBody, type ConnectionWithTags } from './api';
import { DiagnosisView } from './diagnosis-view';
import { useConnectionTest } from './use-connection-test';

const ENDPOINT = /^opc\.tcp:\/\/[^\s/:]{1,200}(:\d{1,5})?(\/\S{0,200})?$/;
const NODE_ID = /^(nsu=[^;]{1,200};)?[isgb]=.{1,300}$/s;
const MODES = ['SignAndEncrypt', 'Sign', 'None'] as const;
const POLICIES = ['Basic256Sha256', 'Aes128_Sha256_RsaOaep', 'Aes256_Sha256_RsaPss', 'None'] as const;
const TEMPLATES = ['generic', 'linelab-virtual-line'] as const;

type Values = Omit<ConnectionBody, 'trust' | 'tags'>;

interface FormProps {
  /** Absent: a new one. */
  readonly connection?: ConnectionWithTags;
  readonly onClose: () => void;
  readonly onDone?: (connection: ConnectionWithTags) => void;
}

const row = { size: 12, style: { display: 'flex' }, styles: { item: { flex: 1 } }, align: 'start' } as const;
const FRESH = {
  securityMode: 'SignAndEncrypt',
  securityPolicy: 'Basic256Sha256',
  template: 'generic',
  enabled: true,
} as const;

const trimmed = (text: string | null | undefined): string | null => text?.trim() || null;

/** Real machines must be known beforehand; those of the virtual line make their certificates themselves. */
function bodyFrom({ password, ...values }: Values): ConnectionBody {
  return {
    ...values,
    userName: trimmed(values.userName),
    jobReceiverNode: trimmed(values.jobReceiverNode),
    jobResponsesNode: trimmed(values.jobResponsesNode),
    trust: values.template === 'linelab-virtual-line' ? 'first-use' : 'known',
    ...(password ? { password } : {}),
  };
}

/** Where a machine is and how we come in; can be tried before it is stored. */
export function ConnectionForm({ connection, onClose, onDone }: FormProps) {
  const t = useText();
  const nameOf = useName();
  const units = useWorkUnits();
  const queries = useQueryClient();
  const [form] = Form.useForm<Values>();
  const test = useConnectionTest();
  const required = { required: true, message: t('web.setup.required') };
  const node = { pattern: NODE_ID, message: t('web.connections.node.hint') };
  const save = async (values: Values): Promise<void> => {
    const body = bodyFrom(values);
    const saved = connection
      ? await change(connection, body)
      : await api.post<ConnectionWithTags>('/connections', body, { idempotencyKey: newIdempotencyKey() });
    await queries.invalidateQueries({ queryKey: CONNECTIONS_KEY });
    onDone?.(saved);
  };
  const tryIt = async (): Promise<void> => {
    const values = await form.validateFields().catch(() => null);
    if (!values) return;
    await test.run((signal) => testDraft({ ...bodyFrom(values), connectionId: connection?.id ?? null }, signal));
  };
  return (
    <FormModal<Values>
      title={t(connection ? 'web.connections.edit' : 'web.connections.new')}
      submit={t('web.save')}
      form={form}
      width={720}
      initialValues={connection ?? FRESH}
      onSubmit={save}
      onClose={onClose}
    >
      <Space {...row}>
        <Form.Item name="workUnitId" label={t('web.order.station')} rules={[required]}>
          <Select
            loading={units.isLoading}
            options={(units.data ?? []).map((unit) => ({ value: unit.id, label: `${unit.code} ${nameOf(unit)}` }))}
          />
        </Form.Item>
        <Form.Item name="template" label={t('web.connections.template')} rules={[required]}>
          <Select options={TEMPLATES.map((value) => ({ value, label: t(`connectivity.template.${value}`) }))} />
        </Form.Item>
      </Space>
      <Form.Item
        name="endpointUrl"
        label={t('web.connections.endpoint')}
        rules={[required, { pattern: ENDPOINT, message: t('web.connections.endpoint.hint') }]}
      >
        <Input placeholder="opc.tcp://192.168.10.21:4840" maxLength={400} />
      </Form.Item>
      <Space {...row}>
        <Form.Item name="securityMode" label={t('web.connections.mode')} rules={[required]}>
          <Select options={MODES.map((value) => ({ value, label: t(`connectivity.mode.${value}`) }))} />
        </Form.Item>
        <Form.Item name="securityPolicy" label={t('web.connections.policy')} rules={[required]}>
          <Select
            options={POLICIES.map((value) => ({
              value,
              label: value === 'None' ? t('connectivity.mode.None') : <span translate="no">{value}</span>,
            }))}
          />
        </Form.Item>
      </Space>
      <Space {...row}>
        <Form.Item name="userName" label={t('web.connections.user')} extra={t('web.connections.user.hint')}>
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="password"
          label={t('web.connections.password')}
          extra={connection?.hasSecret ? t('web.connections.password.kept') : undefined}
        >
          <Input.Password maxLength={200} autoComplete="new-password" />
        </Form.Item>
      </Space>
      <Space {...row}>
        <Form.Item name="jobReceiverNode" label={t('web.connections.job-receiver')} rules={[node]}>
          <Input placeholder="nsu=http://example.com/UA/;s=Jobs" />
        </Form.Item>
        <Form.Item name="jobResponsesNode" label={t('web.connections.job-responses')} rules={[node]}>
          <Input placeholder="nsu=http://example.com/UA/;s=Results" />
        </Form.Item>
      </Space>
      <Space size={24} style={{ display: 'flex', marginBottom: 16 }}>
        <Form.Item
          name="enabled"
          label={t('web.connections.enabled')}
          valuePropName="checked"
          layout="horizontal"
          noStyle
        >
          <Switch checkedChildren={t('web.connections.on')} unCheckedChildren={t('web.connections.off')} />
        </Form.Item>
        {test.busy ? (
          <Button onClick={test.cancel} loading>
            {t('web.connections.test.cancel')}
          </Button>
        ) : (
          <Button onClick={() => void tryIt()}>{t('web.connections.test')}</Button>
        )}
      </Space>
      <ProblemAlert error={test.error} />
      {test.found && <DiagnosisView diagnosis={test.found} onAgain={() => void tryIt()} />}
    </FormModal>
  );
}
