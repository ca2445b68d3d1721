import { PlusOutlined } from '@ant-design/icons';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { api } from '../../shared/api/client';
import { useCan } from '../../shared/api/session';
import { useCommand } from '../../shared/api/use-command';
import { MaterialSelect } from '../../shared/floor/material-select';
import { useName } from '../../shared/floor/use-name';
import { useText } from '../../shared/i18n/locale-provider';
import type { Column } from '../../shared/table/column';
import { DataTable } from '../../shared/table/data-table';
import { useCursorList } from '../../shared/table/use-cursor-list';
import { ConfirmAction } from '../../shared/ui/confirm-action';
import { PageFrame } from '../../shared/ui/page-frame';
import { ToneTag } from '../../shared/ui/state-tag';
import { RULES_KEY, type SamplingRule } from './api';
import { useKindColumn } from './kind-column';
import { Revisions } from './revisions';
import { RuleForm } from './rule-form';
import { useRuleText } from './rule-words';
import { SeverityPanel } from './severity-panel';

const TABLE = { off: 'off', 'ISO 2859-1': 'iso', 'MIL-STD-105E': 'mil' } as const;

function Actions({ rule }: { readonly rule: SamplingRule }) {
  const t = useText();
  const can = useCan();
  const [open, setOpen] = useState<'edit' | 'revisions' | null>(null);
  const retire = useCommand(
    (_: null, idempotencyKey) => api.post(`/sampling-rules/${rule.id}/retire`, {}, { idempotencyKey }),
    { invalidates: [RULES_KEY] },
  );
  const changes = can('sampling-rule.manage') && rule.active;
  return (
    <Space size={8}>
      {changes && (
        <Button size="small" onClick={() => setOpen('edit')}>
          {t('web.sampling-rules.change')}
        </Button>
      )}
      <Button size="small" onClick={() => setOpen('revisions')}>
        {t('web.sampling-rules.revisions')}
      </Button>
      {changes && (
        <ConfirmAction
          size="small"
          danger
          label={t('web.sampling-rules.retire')}
          description={t('web.sampling-rules.retire.hint')}
          onConfirm={() => retire.mutateAsync(null)}
        />
      )}
      {open === 'edit' && <RuleForm rule={rule} onClose={() => setOpen(null)} />}
      {open === 'revisions' && <Revisions rule={rule} onClose={() => setOpen(null)} />}
    </Space>
  );
}

function useColumns(): readonly Column<SamplingRule>[] {
  const t = useText();
  const kind = useKindColumn<SamplingRule>();
  const nameOf = useName();
  const ruleText = useRuleText();
  return [
    {
      key: 'material',
      title: t('web.lot-inspections.material'),
      width: 200,
      fixed: 'left',
      value: (row) => `${row.materialCode} ${nameOf({ name: row.materialName, nameEn: row.materialNameEn })}`,
    },
    kind,
    {
      key: 'supplier',
      title: t('web.lot-inspections.supplier'),
      width: 150,
      value: (row) => row.supplier || t('web.sampling-rules.any-supplier'),
      render: (row) =>
        row.supplier ? <span translate="no">{row.supplier}</span> : t('web.sampling-rules.any-supplier'),
    },
    {
      key: 'plan',
      title: t('web.sampling-rules.plan'),
      width: 420,
      value: (row) => ruleText(row.body),
      render: (row) => <span style={{ whiteSpace: 'normal' }}>{ruleText(row.body)}</span>,
    },
    {
      key: 'reduced',
      title: t('web.sampling-rules.reduced'),
      width: 210,
      value: (row) => t(`web.sampling-rules.reduced.${TABLE[row.body.reduced]}`),
      render: (row) =>
        row.body.reduced === 'ISO 2859-1' ? (
          <ToneTag tone="hold" text={t('web.lot-inspection.plan.unverified')} />
        ) : (
          t(`web.sampling-rules.reduced.${TABLE[row.body.reduced]}`)
        ),
    },
    {
      key: 'revision',
      title: t('web.sampling-rules.revisions'),
      width: 110,
      value: (row) => row.revision,
      render: (row) =>
        row.active ? (
          t('web.sampling-rules.revision', { revision: row.revision })
        ) : (
          <ToneTag bare tone="off" text={t('web.sampling-rules.retired')} />
        ),
    },
    { key: 'actions', title: '', width: 240, value: () => null, render: (row) => <Actions rule={row} /> },
  ];
}

/** How lots of each material are sampled; of one material also where its classes stand. */
export function Component() {
  const t = useText();
  const can = useCan();
  const [adding, setAdding] = useState(false);
  const [params, setParams] = useSearchParams();
  const materialId = params.get('materialId');
  const list = useCursorList<SamplingRule>(RULES_KEY, '/sampling-rules', materialId ? { materialId } : {});
  return (
    <PageFrame
      title={t('web.sampling-rules.title')}
      subtitle={t('web.sampling-rules.subtitle')}
      crumbs={[{ title: t('web.lot-inspections.title'), to: '/lot-inspections' }]}
      actions={
        can('sampling-rule.manage') && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
            {t('web.sampling-rules.new')}
          </Button>
        )
      }
    >
      <div style={{ display: 'grid', gap: 16 }}>
        <DataTable
          {...list}
          title={t('web.sampling-rules.title')}
          columns={useColumns()}
          rowKey={({ id }) => id}
          searchable={false}
          toolbar={
            <MaterialSelect
              allowClear
              value={materialId ?? undefined}
              onChange={(value?: string) => setParams(value ? { materialId: value } : {}, { replace: true })}
              placeholder={t('web.lot-inspections.material.any')}
              aria-label={t('web.lot-inspections.material')}
              style={{ width: 240 }}
            />
          }
          empty={{ title: t('web.sampling-rules.empty'), hint: t('web.sampling-rules.empty.hint') }}
        />
        {materialId && <SeverityPanel materialId={materialId} />}
      </div>
      {adding && <RuleForm materialId={materialId} onClose={() => setAdding(false)} />}
    </PageFrame>
  );
}
