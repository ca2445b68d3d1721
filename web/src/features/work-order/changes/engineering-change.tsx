import { useQuery } from '@tanstack/react-query';
import { Form, Select, Table, Tag } from 'antd';
import { api } from '../../../shared/api/client';
import { useCommand } from '../../../shared/api/use-command';
import { useName } from '../../../shared/floor/use-name';
import { useReleasedRoutings } from '../../../shared/floor/use-released-routings';
import { useText } from '../../../shared/i18n/locale-provider';
import { FormModal } from '../../../shared/ui/form-modal';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { FLOOR_KEYS, type OrderDetail } from '../api';
import { previewChange, type ChangeLine } from './api';
import { ReasonField } from './reason-field';

interface Values {
  readonly routingVersionId: string;
  readonly reason: string;
}

/** What a change keeps and what it plans anew, operation by operation. */
export function ChangeLines({ lines }: { readonly lines: readonly ChangeLine[] }) {
  const t = useText();
  const nameOf = useName();
  return (
    <Table<ChangeLine>
      size="small"
      aria-label={t('web.order.change.lines')}
      dataSource={lines}
      rowKey={({ operationNumber, effect }) => `${operationNumber}-${effect}`}
      pagination={false}
      columns={[
        {
          key: 'operation',
          title: t('web.order.operation'),
          render: (_, line) => (
            <>
              <span className="num">{line.operationNumber}</span> {nameOf(line)}
            </>
          ),
        },
        {
          key: 'effect',
          title: t('web.order.change.effect'),
          width: 200,
          render: (_, { effect }) => <Tag>{t(`web.order.change.effect.${effect}`)}</Tag>,
        },
      ]}
    />
  );
}

/** Asks for another routing version for an order under way; another person approves it. */
export function RequestChange({ order, onClose }: { readonly order: OrderDetail; readonly onClose: () => void }) {
  const t = useText();
  const nameOf = useName();
  const [form] = Form.useForm<Values>();
  const routings = useReleasedRoutings(order.materialId);
  const versionId = Form.useWatch('routingVersionId', form);
  const preview = useQuery({
    queryKey: ['change-preview', order.id, versionId, order.version],
    queryFn: ({ signal }) => previewChange(order.id, versionId ?? '', signal),
    enabled: Boolean(versionId),
    retry: false,
  });
  const { mutateAsync } = useCommand(
    (body: Values, idempotencyKey) => api.post(`/work-orders/${order.id}/changes`, body, { idempotencyKey }),
    { invalidates: FLOOR_KEYS },
  );
  const versions = (routings.data ?? []).filter(({ id }) => id !== order.routingVersionId);
  return (
    <FormModal<Values>
      title={t('web.order.change')}
      submit={t('web.order.change.request')}
      form={form}
      width={640}
      canSubmit={preview.isSuccess}
      onSubmit={(values) => mutateAsync(values)}
      onClose={onClose}
    >
      <p>{t('web.order.change.hint')}</p>
      <Form.Item
        name="routingVersionId"
        label={t('web.order.change.version')}
        rules={[{ required: true, message: t('web.setup.required') }]}
        help={routings.isSuccess && versions.length === 0 ? t('web.order.change.none') : undefined}
      >
        <Select
          loading={routings.isLoading}
          options={versions.map((version) => ({
            value: version.id,
            label: t('web.new-order.routing.version', {
              code: version.routingCode,
              version: version.version,
              name: nameOf(version),
            }),
          }))}
        />
      </Form.Item>
      {versionId && <ProblemAlert error={preview.error} />}
      {preview.data && (
        <div style={{ marginBottom: 16 }}>
          <ChangeLines lines={preview.data.lines} />
        </div>
      )}
      <ReasonField />
    </FormModal>
  );
}
