import { Table } from 'antd';
import type { ComponentProps } from 'react';
import { useName } from '../floor/use-name';
import { useText } from '../i18n/locale-provider';
import { ToneTag } from '../ui/state-tag';
import type { FileLine } from './api';

/** It is wider than its place: with the focus on it, the arrow keys move it. */
const ReachableTable = (props: ComponentProps<'table'>) => <table {...props} tabIndex={0} />;

const unitOf = (unit: string | null): string => (unit ? ` ${unit}` : '');

/** Where each value of a file goes, what is judged of it, and what it replaces. */
export function FileLines({ lines, touch }: { readonly lines: readonly FileLine[]; readonly touch: boolean }) {
  const t = useText();
  const nameOf = useName();
  const called = ({ name, nameEn, called: own }: FileLine): string =>
    name === null || nameEn === null ? own : nameOf({ name, nameEn });
  return (
    <Table<FileLine>
      size="small"
      aria-label={t('web.measuring.lines')}
      dataSource={[...lines]}
      rowKey={({ line, called: own, piece }) => `${line} ${own} ${piece}`}
      pagination={lines.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
      scroll={{ x: 820 }}
      components={{ table: ReachableTable }}
      columns={[
        { key: 'line', title: t('web.measuring.line'), width: 64, align: 'right', className: 'num', dataIndex: 'line' },
        {
          key: 'piece',
          title: t('web.measuring.piece'),
          width: 150,
          render: (_, { piece, serial }) => (
            <span translate="no">{[piece === null ? [] : `#${piece}`, serial ?? []].flat().join(' ') || '–'}</span>
          ),
        },
        {
          key: 'characteristic',
          title: t('web.measuring.characteristic'),
          width: 200,
          render: (_, line) => (
            <>
              {line.balloon !== null && (
                <span className="num" translate="no">
                  {line.balloon}{' '}
                </span>
              )}
              {called(line)}
            </>
          ),
        },
        {
          key: 'read',
          title: t('web.measuring.read'),
          width: 130,
          align: 'right',
          render: (_, { read, readUnit }) => (
            <span className="num" translate="no">
              {read === '' ? '–' : `${read}${unitOf(readUnit)}`}
            </span>
          ),
        },
        {
          key: 'value',
          title: t('web.measuring.value'),
          width: 130,
          align: 'right',
          render: (_, { value, unit }) => (
            <span className="num" translate="no">
              {value === null ? '–' : `${value}${unitOf(unit)}`}
            </span>
          ),
        },
        {
          key: 'verdict',
          title: t('web.measuring.verdict'),
          width: 96,
          render: (_, { verdict }) =>
            verdict === null ? (
              '–'
            ) : (
              <ToneTag
                tone={verdict === 'ok' ? 'ok' : 'fault'}
                text={t(`web.measuring.verdict.${verdict}`)}
                size={touch ? 'large' : 'small'}
                bare
              />
            ),
        },
        {
          key: 'fate',
          title: t('web.measuring.fate'),
          width: 120,
          render: (_, { fate }) => t(`web.measuring.fate.${fate}`),
        },
      ]}
    />
  );
}
