import { PlusOutlined, UploadOutlined } from '@ant-design/icons';
import { Button, Form, Input, Select, Space, Upload } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, apiUrl } from '../../shared/api/client';
import { newIdempotencyKey } from '../../shared/api/idempotency-key';
import { useCan } from '../../shared/api/session';
import { useName } from '../../shared/floor/use-name';
import { useText } from '../../shared/i18n/locale-provider';
import type { Column } from '../../shared/table/column';
import { DataTable } from '../../shared/table/data-table';
import { useCursorList } from '../../shared/table/use-cursor-list';
import { ConfirmAction } from '../../shared/ui/confirm-action';
import { FormModal } from '../../shared/ui/form-modal';
import { PageFrame } from '../../shared/ui/page-frame';
import { StateTag } from '../../shared/ui/state-tag';
import { DOCUMENT_KINDS, DOCUMENTS_KEY, type DocumentDetail, type Revision } from './api';
import { FileLink } from '../../shared/viewer/file-link';
import { CodeField, NameFields } from './name-fields';

interface NewDocument {
  readonly code: string;
  readonly kind: string;
  readonly name: string;
  readonly nameEn?: string;
}

function NewDocumentForm({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const [form] = Form.useForm<NewDocument>();
  const queries = useQueryClient();
  const create = async (values: NewDocument): Promise<void> => {
    await api.post<DocumentDetail>(
      '/documents',
      { ...values, nameEn: values.nameEn ?? '' },
      { idempotencyKey: newIdempotencyKey() },
    );
    await queries.invalidateQueries({ queryKey: DOCUMENTS_KEY });
  };
  const required = [{ required: true, message: t('web.setup.required') }];
  return (
    <FormModal<NewDocument>
      title={t('web.documents.new')}
      submit={t('web.documents.new')}
      form={form}
      initialValues={{ kind: 'drawing' }}
      onSubmit={create}
      onClose={onClose}
    >
      <CodeField label={t('web.documents.code')} />
      <Form.Item name="kind" label={t('web.documents.kind')} rules={required}>
        <Select options={DOCUMENT_KINDS.map((value) => ({ value, label: t(`web.documents.kind.${value}`) }))} />
      </Form.Item>
      <NameFields />
    </FormModal>
  );
}

interface RevisionValues {
  readonly revision: string;
  readonly changeNote?: string;
}

function NewRevision({ document, onClose }: { readonly document: DocumentDetail; readonly onClose: () => void }) {
  const t = useText();
  const [form] = Form.useForm<RevisionValues>();
  const [file, setFile] = useState<File | null>(null);
  const queries = useQueryClient();
  const send = async ({ revision, changeNote }: RevisionValues): Promise<void> => {
    const body = new FormData();
    if (file) body.append('file', file, file.name);
    await api.post<DocumentDetail>(`/documents/${document.id}/revisions`, body, { query: { revision, changeNote } });
    await queries.invalidateQueries({ queryKey: DOCUMENTS_KEY });
  };
  return (
    <FormModal<RevisionValues>
      title={t('web.documents.new-revision', { code: document.code })}
      submit={t('web.documents.add-revision')}
      form={form}
      canSubmit={file !== null}
      onSubmit={send}
      onClose={onClose}
    >
      <Form.Item
        name="revision"
        label={t('web.documents.revision')}
        rules={[
          { required: true, pattern: /^[A-Za-z0-9][A-Za-z0-9.-]{0,15}$/, message: t('web.documents.revision.form') },
        ]}
      >
        <Input maxLength={16} />
      </Form.Item>
      <Form.Item name="changeNote" label={t('web.routing.change-note')}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 5 }} />
      </Form.Item>
      <Upload
        maxCount={1}
        beforeUpload={(chosen) => {
          setFile(chosen);
          return false;
        }}
        onRemove={() => setFile(null)}
      >
        <Button icon={<UploadOutlined />}>{t('web.documents.choose-file')}</Button>
      </Upload>
    </FormModal>
  );
}

function RevisionLine({ revision }: { readonly revision: Revision }) {
  const t = useText();
  const can = useCan();
  const queries = useQueryClient();
  const act = async (action: 'release' | 'retire', reason: string | null): Promise<void> => {
    await api.post(`/document-revisions/${revision.id}/${action}`, reason === null ? {} : { reason }, {
      idempotencyKey: newIdempotencyKey(),
      ifMatch: revision.rowVersion,
    });
    await queries.invalidateQueries({ queryKey: DOCUMENTS_KEY });
  };
  return (
    <Space wrap size={8}>
      <strong className="num">{revision.revision}</strong>
      <StateTag lifecycle="document-revision" state={revision.status} size="small" bare />
      <FileLink address={apiUrl(`/files/${revision.fileId}`)} name={revision.fileName} />
      {can('routing.release') && revision.status === 'draft' && (
        <ConfirmAction
          size="small"
          label={t('action.document-revision.release')}
          description={t('web.documents.release.hint')}
          onConfirm={() => act('release', null)}
        />
      )}
      {can('routing.release') && revision.status !== 'obsolete' && (
        <ConfirmAction
          size="small"
          danger
          label={t('action.document-revision.retire')}
          reason="required"
          description={t('web.documents.retire.hint')}
          onConfirm={(reason) => act('retire', reason)}
        />
      )}
    </Space>
  );
}

/** Drawings, CAD, programs: each with its revisions, of which the released one is shown at the stations. */
export function Component() {
  const t = useText();
  const can = useCan();
  const nameOf = useName();
  const [making, setMaking] = useState(false);
  const [revised, setRevised] = useState<DocumentDetail | null>(null);
  const list = useCursorList<DocumentDetail>([...DOCUMENTS_KEY, 'page'], '/documents');
  const columns: readonly Column<DocumentDetail>[] = [
    { key: 'code', title: t('web.documents.code'), width: 150, value: ({ code }) => code },
    { key: 'name', title: t('web.routing.name'), width: 200, value: (row) => nameOf(row) },
    {
      key: 'kind',
      title: t('web.documents.kind'),
      width: 110,
      value: ({ kind }) => kind,
      render: ({ kind }) => t(`web.documents.kind.${kind}`),
      exported: ({ kind }) => t(`web.documents.kind.${kind}`),
      filter: DOCUMENT_KINDS.map((value) => ({ value, text: t(`web.documents.kind.${value}`) })),
    },
    {
      key: 'revisions',
      title: t('web.documents.revisions'),
      width: 420,
      value: ({ revisions }) => revisions.map(({ revision }) => revision).join(', '),
      render: (document) => (
        <Space orientation="vertical" size={4}>
          {document.revisions.map((revision) => (
            <RevisionLine key={revision.id} revision={revision} />
          ))}
          {can('routing.edit') && (
            <Button size="small" icon={<UploadOutlined />} onClick={() => setRevised(document)}>
              {t('web.documents.add-revision')}
            </Button>
          )}
        </Space>
      ),
    },
  ];
  return (
    <PageFrame
      title={t('web.documents.title')}
      subtitle={t('web.documents.subtitle')}
      actions={
        can('routing.edit') && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setMaking(true)}>
            {t('web.documents.new')}
          </Button>
        )
      }
    >
      <DataTable
        {...list}
        title={t('web.documents.title')}
        columns={columns}
        rowKey={({ id }) => id}
        empty={{ title: t('web.documents.empty'), hint: t('web.documents.empty.hint') }}
      />
      {making && <NewDocumentForm onClose={() => setMaking(false)} />}
      {revised && <NewRevision document={revised} onClose={() => setRevised(null)} />}
    </PageFrame>
  );
}
