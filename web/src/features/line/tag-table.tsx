import { Table } from 'antd';
import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useName } from '../../shared/floor/use-name';
import { useTagValueText } from '../../shared/floor/use-tag-value-text';
import { useText } from '../../shared/i18n/locale-provider';
import { useLiveValues } from '../../shared/realtime/use-topic';
import { ToneTag } from '../../shared/ui/state-tag';
import { Empty, QueryView } from '../../shared/ui/states';
import { TimeText } from '../../shared/ui/time-text';
import { fetchTags, isLost, type LineWorkUnit, type TagReading } from './api';
import { TagTrend } from './tag-trend';
import styles from './line.module.css';

type Live = Readonly<Record<string, Pick<TagReading, 'value' | 'good' | 'at'>>>;

/** Newest value of every tag, following the machine; a chosen analog one is drawn below. */
export function TagTable({ unit }: { readonly unit: LineWorkUnit }) {
  const t = useText();
  const nameOf = useName();
  const valueText = useTagValueText();
  const { id } = unit.workUnit;
  const [live, setLive] = useState<Live>({});
  const [chosen, setChosen] = useState<string | null>(null);
  const query = useQuery({ queryKey: ['tags', id], queryFn: ({ signal }) => fetchTags(id, signal) });
  useLiveValues(id, ({ at, values }) =>
    setLive((before) => {
      const newest = Object.entries(values).map(([key, { value, good }]) => [key, { value, good, at }] as const);
      return { ...before, ...Object.fromEntries(newest) };
    }),
  );
  return (
    <section>
      <h3 className={styles.heading}>{t('web.line.tags')}</h3>
      <QueryView query={query} compact>
        {({ items }) => {
          if (items.length === 0) return <Empty compact art="line" title={t('web.line.tags.empty')} />;
          const rows = items.map((tag) => ({ ...tag, ...live[tag.key] }));
          const drawn = rows.find(({ key }) => key === chosen) ?? rows.find(({ role }) => role === 'analog');
          const lost = isLost(unit);
          return (
            <>
              <Table<TagReading>
                size="small"
                aria-label={t('web.line.tags')}
                rowKey="key"
                dataSource={rows}
                pagination={false}
                onRow={(row) => (row.role === 'analog' ? { onClick: () => setChosen(row.key) } : {})}
                columns={[
                  {
                    key: 'name',
                    title: t('web.line.tag'),
                    render: (_, row) =>
                      row.role === 'analog' ? (
                        <button
                          type="button"
                          className={styles.tagButton}
                          onClick={() => setChosen(row.key)}
                          aria-pressed={row.key === drawn?.key}
                        >
                          {nameOf(row)}
                        </button>
                      ) : (
                        nameOf(row)
                      ),
                  },
                  {
                    key: 'value',
                    title: t('web.line.value'),
                    align: 'right',
                    className: 'num',
                    render: (_, row) =>
                      lost || !row.good ? (
                        <ToneTag
                          tone="unknown"
                          size="small"
                          bare
                          text={lost ? t('web.line.unknown') : t('web.line.bad-quality')}
                        />
                      ) : (
                        // Names and checksums are what the machine says, in no language.
                        <span translate={typeof row.value === 'string' ? 'no' : undefined} className={styles.reading}>
                          {valueText(row)}
                        </span>
                      ),
                  },
                  {
                    key: 'at',
                    title: t('web.line.read-at'),
                    width: 100,
                    render: (_, row) => <TimeText at={row.at} show="seconds" />,
                  },
                ]}
              />
              {drawn && <TagTrend workUnit={unit.workUnit} tag={drawn} />}
            </>
          );
        }}
      </QueryView>
    </section>
  );
}
