import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useCan } from '../../shared/api/session';
import { LifeBar, type Tool } from '../../shared/floor/life-bar';
import { useName } from '../../shared/floor/use-name';
import { useWorkUnits } from '../../shared/floor/use-work-units';
import { useText } from '../../shared/i18n/locale-provider';
import type { Column } from '../../shared/table/column';
import { DataTable } from '../../shared/table/data-table';
import { useCursorList } from '../../shared/table/use-cursor-list';
import { statesOf } from '../../shared/theme/state-palette';
import { PageFrame } from '../../shared/ui/page-frame';
import { StateTag, useStateText } from '../../shared/ui/state-tag';
import { TOOLS_KEY } from './api';
import { ToolForm } from './tool-form';

const KINDS = ['cutting-tool', 'fixture', 'other'] as const;

function useColumns(): readonly Column<Tool>[] {
  const t = useText();
  const nameOf = useName();
  const stateText = useStateText();
  const units = useWorkUnits().data ?? [];
  const where = ({ workUnitId, location }: Tool): string => {
    const unit = units.find(({ id }) => id === workUnitId);
    return unit ? t('web.tools.where.unit', { unit: `${unit.code} ${nameOf(unit)}` }) : location;
  };
  return [
    {
      key: 'code',
      title: t('web.tools.code'),
      width: 150,
      fixed: 'left',
      value: (row) => row.code,
      render: (row) => (
        <Link to={`/tools/${row.id}`} className="num" translate="no">
          {row.code}
        </Link>
      ),
    },
    { key: 'name', title: t('web.tools.name'), width: 190, value: nameOf },
    {
      key: 'toolClass',
      title: t('web.tools.class'),
      width: 120,
      value: (row) => row.toolClass,
      render: (row) => <span translate="no">{row.toolClass}</span>,
    },
    {
      key: 'kind',
      title: t('web.tools.kind'),
      width: 110,
      value: (row) => t(`tool-kind.${row.kind}`),
      filter: KINDS.map((kind) => ({ value: kind, text: t(`tool-kind.${kind}`) })),
    },
    {
      key: 'status',
      title: t('web.tools.status'),
      width: 120,
      value: (row) => row.status,
      exported: (row) => stateText('tool', row.status),
      render: (row) => <StateTag lifecycle="tool" state={row.status} bare />,
      filter: statesOf('tool').map((state) => ({ value: state, text: stateText('tool', state) })),
    },
    {
      key: 'life',
      title: t('web.tools.life'),
      width: 210,
      value: (row) => (row.lifeLimit === null ? null : Number(row.lifeUsed)),
      render: (row) => <LifeBar tool={row} />,
    },
    { key: 'where', title: t('web.tools.where'), width: 190, value: where },
  ];
}

/** The register of tools and fixtures, by code. */
export function Component() {
  const t = useText();
  const can = useCan();
  const navigate = useNavigate();
  const [adding, setAdding] = useState(false);
  const list = useCursorList<Tool>(TOOLS_KEY, '/tools');
  return (
    <PageFrame
      title={t('web.tools.title')}
      subtitle={t('web.tools.subtitle')}
      actions={
        can('tool.manage') && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
            {t('web.tools.new')}
          </Button>
        )
      }
    >
      <DataTable
        {...list}
        title={t('web.tools.title')}
        columns={useColumns()}
        rowKey={({ id }) => id}
        onRowClick={({ id }) => void navigate(`/tools/${id}`)}
        empty={{ title: t('web.tools.empty'), hint: t('web.tools.empty.hint') }}
      />
      {adding && <ToolForm onClose={() => setAdding(false)} onDone={({ id }) => void navigate(`/tools/${id}`)} />}
    </PageFrame>
  );
}
