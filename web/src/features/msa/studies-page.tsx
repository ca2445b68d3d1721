import { PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Tag } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useCan } from '../../shared/api/session';
import { useName } from '../../shared/floor/use-name';
import { useText } from '../../shared/i18n/locale-provider';
import type { Column } from '../../shared/table/column';
import { DataTable } from '../../shared/table/data-table';
import { useCursorList } from '../../shared/table/use-cursor-list';
import { statesOf } from '../../shared/theme/state-palette';
import { PageFrame } from '../../shared/ui/page-frame';
import { StateTag, useStateText } from '../../shared/ui/state-tag';
import { TimeText } from '../../shared/ui/time-text';
import { STUDIES_KEY, type Study } from './api';
import { StudyForm } from './study-form';

const progressOf = ({ appraisers, readingsEach }: Study): string =>
  `${appraisers.reduce((sum, { done }) => sum + done, 0)} / ${appraisers.length * readingsEach}`;

function useColumns(): readonly Column<Study>[] {
  const t = useText();
  const nameOf = useName();
  const stateText = useStateText();
  const gauge = (row: Study): string => nameOf({ name: row.gaugeName, nameEn: row.gaugeNameEn });
  return [
    {
      key: 'number',
      title: t('web.msa.number'),
      width: 150,
      fixed: 'left',
      value: (row) => row.number,
      render: (row) => (
        <Link to={`/measurement-studies/${row.id}`} className="num" translate="no">
          {row.number}
        </Link>
      ),
    },
    {
      key: 'characteristic',
      title: t('measurement-study.characteristic'),
      width: 180,
      value: (row) => nameOf({ name: row.characteristic, nameEn: row.characteristicEn }),
    },
    {
      key: 'gauge',
      title: t('measurement-study.gauge'),
      width: 220,
      value: (row) => `${row.gaugeCode} ${gauge(row)}`,
      render: (row) => (
        <>
          <span translate="no">{row.gaugeCode}</span> {gauge(row)}
        </>
      ),
    },
    {
      key: 'size',
      title: t('measurement-study.size'),
      width: 190,
      value: (row) => t('web.msa.size', { appraisers: row.appraisers.length, parts: row.parts, trials: row.trials }),
    },
    { key: 'progress', title: t('web.msa.progress'), width: 110, align: 'right', value: progressOf },
    {
      key: 'status',
      title: t('web.msa.status'),
      width: 120,
      value: (row) => row.status,
      exported: (row) => stateText('measurement-study', row.status),
      render: (row) => <StateTag lifecycle="measurement-study" state={row.status} bare />,
      filter: statesOf('measurement-study').map((state) => ({
        value: state,
        text: stateText('measurement-study', state),
      })),
    },
    {
      key: 'planned',
      title: t('web.msa.planned'),
      width: 140,
      value: (row) => row.plannedAt,
      render: (row) => <TimeText at={row.plannedAt} show="datetime" />,
    },
  ];
}

/** Studies, newest first: of one gauge, of the own, or all one may see. */
export function Component() {
  const t = useText();
  const can = useCan();
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const [planning, setPlanning] = useState(false);
  const gaugeId = params.get('gauge');
  const mine = params.get('mine') === '1';
  const list = useCursorList<Study>(STUDIES_KEY, '/measurement-studies', { gaugeId, mine: mine ? true : null });
  const put = (name: string, value: string | null): void =>
    setParams((before) => {
      const next = new URLSearchParams(before);
      next.delete('after');
      if (value) next.set(name, value);
      else next.delete(name);
      return next;
    });
  const of = gaugeId ? list.rows?.find((row) => row.gaugeId === gaugeId) : undefined;
  return (
    <PageFrame
      title={t('web.msa.title')}
      subtitle={t('web.msa.subtitle')}
      actions={
        can('measurement-study.manage') && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setPlanning(true)}>
            {t('web.msa.new')}
          </Button>
        )
      }
    >
      <div style={{ display: 'flex', gap: 12, alignItems: 'center', marginBottom: 8 }}>
        {can('measurement-study.read-all') && (
          <Checkbox checked={mine} onChange={({ target }) => put('mine', target.checked ? '1' : null)}>
            {t('web.msa.mine')}
          </Checkbox>
        )}
        {gaugeId && (
          <Tag closable onClose={() => put('gauge', null)}>
            {t('web.msa.of-gauge', { code: of?.gaugeCode ?? '' })}
          </Tag>
        )}
      </div>
      <DataTable
        {...list}
        title={t('web.msa.title')}
        columns={useColumns()}
        rowKey={({ id }) => id}
        onRowClick={({ id }) => void navigate(`/measurement-studies/${id}`)}
        searchable={false}
        empty={{ title: t('web.msa.empty'), hint: t('web.msa.empty.hint') }}
      />
      {planning && (
        <StudyForm
          gaugeId={gaugeId}
          onClose={() => setPlanning(false)}
          onDone={({ id }) => void navigate(`/measurement-studies/${id}`)}
        />
      )}
    </PageFrame>
  );
}
