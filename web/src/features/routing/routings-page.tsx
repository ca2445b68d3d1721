import { ImportOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Space } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '../../shared/api/client';
import { newIdempotencyKey } from '../../shared/api/idempotency-key';
import { useCan } from '../../shared/api/session';
import { MaterialSelect } from '../../shared/floor/material-select';
import { MADE } from '../../shared/floor/use-materials';
import { useName } from '../../shared/floor/use-name';
import { useText } from '../../shared/i18n/locale-provider';
import type { Column } from '../../shared/table/column';
import { DataTable } from '../../shared/table/data-table';
import { useCursorList } from '../../shared/table/use-cursor-list';
import { LinkButton } from '../../shared/ui/link-button';
import { FormModal } from '../../shared/ui/form-modal';
import { PageFrame } from '../../shared/ui/page-frame';
import { StateTag } from '../../shared/ui/state-tag';
import { ROUTINGS_KEY, type Routing, type Version, type VersionDetail } from './api';
import { CodeField, NameFields } from './name-fields';

interface NewRouting {
  readonly code: string;
  readonly materialId: string;
  readonly name: string;
  readonly nameEn?: string;
}

function NewRoutingForm({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const navigate = useNavigate();
  const [form] = Form.useForm<NewRouting>();
  const queries = useQueryClient();
  const create = async (values: NewRouting): Promise<void> => {
    const { routingId, version } = await api.post<VersionDetail>(
      '/routings',
      { ...values, nameEn: values.nameEn ?? '' },
      { idempotencyKey: newIdempotencyKey() },
    );
    await queries.invalidateQueries({ queryKey: ROUTINGS_KEY });
    void navigate(`/routings/${routingId}/versions/${version}/edit`);
  };
  const required = [{ required: true, message: t('web.setup.required') }];
  return (
    <FormModal<NewRouting>
      title={t('web.routing.new')}
      submit={t('web.routing.new')}
      form={form}
      onSubmit={create}
      onClose={onClose}
    >
      <Form.Item name="materialId" label={t('web.routing.material')} rules={required}>
        <MaterialSelect kinds={MADE} />
      </Form.Item>
      <CodeField label={t('web.routing.routing-code')} />
      <NameFields />
    </FormModal>
  );
}

function VersionTags({ versions }: { readonly versions: readonly Version[] }) {
  const t = useText();
  const newest = versions.at(-1);
  const released = versions.findLast(({ status }) => status === 'released');
  const shown = [...new Set([released, newest])].filter((version) => version !== undefined);
  return (
    <Space wrap size={10}>
      {shown.map((version) => (
        <Space key={version.id} size={4}>
          <span className="num">{t('web.routing.version', { version: version.version })}</span>
          <StateTag lifecycle="routing-version" state={version.status} size="small" bare />
        </Space>
      ))}
    </Space>
  );
}

/** Every routing with its material and where its versions stand. */
export function Component() {
  const t = useText();
  const can = useCan();
  const nameOf = useName();
  const navigate = useNavigate();
  const [making, setMaking] = useState(false);
  const list = useCursorList<Routing>(ROUTINGS_KEY, '/routings');
  const columns: readonly Column<Routing>[] = [
    { key: 'code', title: t('web.routing.routing-code'), width: 150, value: ({ code }) => code },
    { key: 'name', title: t('web.routing.name'), width: 220, value: (row) => nameOf(row) },
    {
      key: 'material',
      title: t('web.routing.material'),
      width: 260,
      value: ({ material }) => material && `${material.code} ${material.revision}`,
      render: ({ material }) => material && `${material.code} ${material.revision} · ${nameOf(material)}`,
    },
    {
      key: 'versions',
      title: t('web.routing.versions'),
      width: 260,
      value: ({ versions }) => versions.length,
      render: ({ versions }) => <VersionTags versions={versions} />,
    },
    {
      key: 'bom',
      title: t('web.bom.title'),
      width: 120,
      value: () => null,
      searchable: false,
      render: ({ material }) =>
        material && (
          <span onClick={(event) => event.stopPropagation()}>
            <LinkButton type="link" size="small" to={`/materials/${material.id}/bom`}>
              {t('web.bom.open')}
            </LinkButton>
          </span>
        ),
    },
  ];
  return (
    <PageFrame
      title={t('web.routing.title')}
      subtitle={t('web.routing.subtitle')}
      actions={
        <>
          {can('import.run') && (
            <LinkButton to="/import" icon={<ImportOutlined />}>
              {t('web.routing.import')}
            </LinkButton>
          )}
          {can('routing.edit') && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setMaking(true)}>
              {t('web.routing.new')}
            </Button>
          )}
        </>
      }
    >
      <DataTable
        {...list}
        title={t('web.routing.title')}
        columns={columns}
        rowKey={({ id }) => id}
        onRowClick={({ id }) => void navigate(`/routings/${id}`)}
        empty={{ title: t('web.routing.empty'), hint: t('web.routing.empty.hint') }}
      />
      {making && <NewRoutingForm onClose={() => setMaking(false)} />}
    </PageFrame>
  );
}
