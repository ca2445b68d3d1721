import { Table } from 'antd';
import type { ComponentProps } from 'react';
import { Link } from 'react-router';
import { useCan } from '../../../shared/api/session';
import { useName } from '../../../shared/floor/use-name';
import { useText } from '../../../shared/i18n/locale-provider';
import type { Tone } from '../../../shared/theme/tones';
import { RequirementText } from '../../../shared/ui/requirement-text';
import { ToneTag } from '../../../shared/ui/state-tag';
import type { AccountedCharacteristic } from './api';

const TONES: Readonly<Record<AccountedCharacteristic['outcome'], Tone>> = {
  conforming: 'ok',
  conceded: 'hold',
  nonconforming: 'fault',
  missing: 'wait',
};

/** It is wider than its place: with the focus on it, the arrow keys move it. */
const ReachableTable = (props: ComponentProps<'table'>) => <table {...props} tabIndex={0} />;

/** Every balloon with what it asks for, what was found on the first article, and with what. */
export function BalloonTable({ characteristics }: { readonly characteristics: readonly AccountedCharacteristic[] }) {
  const t = useText();
  const can = useCan();
  const nameOf = useName();
  const text = (value: string | null | undefined) => <span translate="no">{value || '–'}</span>;
  return (
    <Table<AccountedCharacteristic>
      size="small"
      aria-label={t('web.conformity.title')}
      dataSource={characteristics}
      rowKey={({ jobOrderId, id }) => `${jobOrderId} ${id}`}
      pagination={false}
      scroll={{ x: 1020 }}
      components={{ table: ReachableTable }}
      columns={[
        {
          key: 'balloon',
          title: t('first-article-report.balloon'),
          width: 78,
          fixed: 'left',
          render: (_, { label }) => <b className="num">{text(label)}</b>,
        },
        {
          key: 'operation',
          title: t('conformity.operation'),
          width: 62,
          align: 'right',
          render: (_, { operationNumber }) => <span className="num">{operationNumber}</span>,
        },
        {
          key: 'drawing',
          title: `${t('conformity.drawing')} / ${t('first-article-report.zone')}`,
          width: 150,
          render: (_, { drawing, zone }) => (
            <>
              {drawing ? t('conformity.drawing.revision', drawing) : '–'}
              {zone && <> · {text(zone)}</>}
            </>
          ),
        },
        {
          key: 'name',
          title: t('first-article-report.characteristic'),
          render: (_, one) => nameOf(one),
        },
        {
          key: 'requirement',
          title: t('first-article-report.requirement'),
          width: 220,
          render: (_, one) => <RequirementText line={one} />,
        },
        {
          key: 'result',
          title: t('first-article-report.result'),
          width: 100,
          align: 'right',
          render: (_, { result, kind }) =>
            result === null ? (
              '–'
            ) : kind === 'attribute' ? (
              t(`first-article-report.verdict.${result.verdict}`)
            ) : (
              <span className="num">{result.entered}</span>
            ),
        },
        {
          key: 'gauge',
          title: t('first-article-report.gauge'),
          width: 110,
          render: (_, { result }) => text(result?.gauge),
        },
        {
          key: 'outcome',
          title: t('first-article-report.verdict'),
          width: 120,
          render: (_, { outcome }) => (
            <ToneTag bare tone={TONES[outcome]} text={t(`first-article-report.outcome.${outcome}`)} />
          ),
        },
        {
          key: 'nonconformances',
          title: t('first-article-report.nonconformance'),
          width: 140,
          render: (_, { nonconformances }) =>
            nonconformances.length === 0
              ? '–'
              : nonconformances.map(({ id, number }) => (
                  <div key={id}>
                    {can('nonconformance.read') ? <Link to={`/nonconformances/${id}`}>{number}</Link> : number}
                  </div>
                )),
        },
      ]}
    />
  );
}
