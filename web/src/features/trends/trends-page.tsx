import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useName } from '../../shared/floor/use-name';
import { useWorkUnits } from '../../shared/floor/use-work-units';
import type { WorkUnit } from '../../shared/floor/types';
import { VirtualTag } from '../../shared/floor/virtual-tag';
import { useText } from '../../shared/i18n/locale-provider';
import { MOST_TAGS } from '../../shared/trend/api';
import { PageFrame } from '../../shared/ui/page-frame';
import { Empty, QueryView } from '../../shared/ui/states';
import { fetchTags, type TagReading } from './api';
import { PeriodView } from './period-view';
import styles from './trends.module.css';
import { useChoice, type Choice } from './use-choice';

/** So many analog tags are shown when nobody has chosen any. */
const FIRST_TAGS = 3;

const chosenTags = ({ tags }: Choice, all: readonly TagReading[]): readonly string[] => {
  const known = new Set(all.map(({ key }) => key));
  if (tags) return tags.filter((key) => known.has(key)).slice(0, MOST_TAGS);
  const analog = all.filter(({ role }) => role === 'analog');
  return (analog.length > 0 ? analog : all).slice(0, FIRST_TAGS).map(({ key }) => key);
};

function UnitTrends({ unit, choice }: { readonly unit: WorkUnit; readonly choice: Choice }) {
  const t = useText();
  const nameOf = useName();
  const query = useQuery({ queryKey: ['tags', unit.id], queryFn: ({ signal }) => fetchTags(unit.id, signal) });
  return (
    <QueryView query={query} rows={8}>
      {({ items }) => {
        if (items.length === 0) {
          return <Empty art="line" title={t('web.trends.no-tags')} hint={t('web.trends.no-tags.hint')} />;
        }
        const keys = chosenTags(choice, items);
        return (
          <>
            <div className={styles.choice}>
              <Select<string[]>
                mode="multiple"
                aria-label={t('web.trends.tags')}
                placeholder={t('web.trends.tags')}
                className={styles.tags}
                value={[...keys]}
                maxCount={MOST_TAGS}
                optionFilterProp="label"
                onChange={(next) => choice.set({ tags: next.join(',') })}
                options={items.map((tag) => ({ value: tag.key, label: nameOf(tag) }))}
              />
            </div>
            {keys.length === 0 ? (
              <Empty art="line" title={t('web.trends.none-chosen')} hint={t('web.trends.none-chosen.hint')} />
            ) : (
              <PeriodView unit={unit} keys={keys} choice={choice} />
            )}
          </>
        );
      }}
    </QueryView>
  );
}

/** How the tags of a machine have gone, from the last minutes to years. */
export function Component() {
  const t = useText();
  const nameOf = useName();
  const choice = useChoice();
  const query = useWorkUnits();
  const unit = query.data?.find(({ code }) => code === choice.unit) ?? query.data?.[0] ?? null;
  return (
    <PageFrame
      title={t('web.trends.title')}
      badge={unit && <VirtualTag lineMode={unit.lineMode} long />}
      subtitle={t('web.trends.subtitle')}
    >
      <QueryView query={query} rows={8}>
        {(units) =>
          unit === null ? (
            <Empty art="line" title={t('web.line.empty')} hint={t('web.line.empty.hint')} />
          ) : (
            <>
              <div className={styles.choice}>
                <Select<string>
                  aria-label={t('web.trends.unit')}
                  className={styles.unit}
                  value={unit.code}
                  showSearch={{ optionFilterProp: 'label' }}
                  onChange={(code) => choice.set({ unit: code, tags: null })}
                  options={units.map((one) => ({ value: one.code, label: `${one.code} ${nameOf(one)}` }))}
                />
              </div>
              <UnitTrends key={unit.id} unit={unit} choice={choice} />
            </>
          )
        }
      </QueryView>
    </PageFrame>
  );
}
