import { Table } from 'antd';
import { useName } from '../../shared/floor/use-name';
import { formatDuration } from '../../shared/i18n/format-duration';
import { useText } from '../../shared/i18n/locale-provider';
import type { Span, TrendSeries } from '../../shared/trend/api';
import { figuresOf } from '../../shared/trend/course';
import { Panel } from '../../shared/ui/panel';

interface FiguresTableProps {
  readonly series: readonly TrendSeries[];
  readonly span: Span;
  readonly figure: (series: TrendSeries, value: number | null) => string;
  readonly stateText: (series: TrendSeries, value: string | null) => string;
}

const isWithin = ([from, to]: Span, at: string, bucketSeconds: number): boolean =>
  Date.parse(at) + bucketSeconds * 1000 > from && Date.parse(at) < to;

/** What the chart shows in figures, and from what it is drawn. */
export function FiguresTable({ series, span, figure, stateText }: FiguresTableProps) {
  const t = useText();
  const nameOf = useName();
  const rows = series.map((one) => {
    const points = one.points.filter(({ at }) => isWithin(span, at, one.bucketSeconds));
    return { one, ...figuresOf({ points }), change: one.changes.at(-1) };
  });
  type Row = (typeof rows)[number];
  const number = (name: 'min' | 'mean' | 'max') => ({
    key: name,
    title: t(`web.trends.figure.${name}`),
    align: 'right' as const,
    className: 'num',
    render: (_: unknown, { one, ...figures }: Row) => (one.kind === 'state' ? '–' : figure(one, figures[name])),
  });
  return (
    <Panel title={t('web.trends.figures')}>
      <Table<Row>
        size="small"
        aria-label={t('web.trends.figures')}
        rowKey={({ one }) => one.key}
        dataSource={rows}
        pagination={false}
        scroll={{ x: 'max-content' }}
        columns={[
          { key: 'name', title: t('web.line.tag'), render: (_, { one }) => nameOf(one) },
          number('min'),
          number('mean'),
          number('max'),
          {
            key: 'last',
            title: t('web.trends.figure.last'),
            align: 'right',
            className: 'num',
            render: (_, { one, last, change }) => (
              // What a machine calls its states is in no language.
              <span translate={one.kind === 'state' ? 'no' : undefined}>
                {one.kind === 'numeric' ? figure(one, last) : change ? stateText(one, change.value) : '–'}
              </span>
            ),
          },
          {
            key: 'level',
            title: t('web.trends.level'),
            render: (_, { one: { level, bucketSeconds } }) =>
              bucketSeconds === 0
                ? t('web.trends.level.each')
                : t(`web.trends.level.${level}`, { length: formatDuration(bucketSeconds * 1000, t) }),
          },
        ]}
      />
    </Panel>
  );
}
