import { useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { useSearchParams } from 'react-router';
import type { Answer } from '../../shared/api/answers';
import { api, type Page } from '../../shared/api/client';
import { MaterialSelect } from '../../shared/floor/material-select';
import { useText } from '../../shared/i18n/locale-provider';
import { useLiveQuery } from '../../shared/realtime/use-live-query';
import { OptionalSelect } from '../../shared/ui/optional-select';
import { PageFrame } from '../../shared/ui/page-frame';
import { Empty, Loading, QueryView } from '../../shared/ui/states';
import { EVERY_MS, fetchOrders, PERFORMANCE_KEY, type OrderScope, type Window } from './api';
import { OrdersFigure } from './orders-figure';
import styles from './performance.module.css';
import { useWindow } from './use-window';
import { WindowPicker } from './window-picker';

const CHOSEN_HERE = ['product', 'class'] as const;

function ClassSelect({ value, onChange }: { readonly value: string | null; readonly onChange: (id: string) => void }) {
  const t = useText();
  const classes = useQuery({
    queryKey: ['classes'],
    queryFn: ({ signal }) => api.get<Page<Answer<'ClassView'>>>('/classes', { query: { limit: 200 }, signal }),
  });
  return (
    <OptionalSelect<string>
      aria-label={t('web.performance.scope.class')}
      placeholder={t('web.performance.choose-class')}
      value={value}
      onChange={onChange}
      loading={classes.isPending}
      style={{ minWidth: 260 }}
      options={(classes.data?.items ?? []).map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }))}
    />
  );
}

interface FiguresProps {
  readonly of: { readonly scope: OrderScope; readonly id: string };
  readonly window: Window;
}

function Figures({ of, window }: FiguresProps) {
  const t = useText();
  const query = useLiveQuery(
    [...PERFORMANCE_KEY, of, window],
    (signal) => fetchOrders(of, window, signal),
    ['work-orders'],
    { keepsPrevious: true, everyMs: EVERY_MS },
  );
  return (
    <QueryView query={query} rows={8}>
      {({ figures, asOf }) =>
        figures.length === 0 ? (
          <Empty art="sheet" title={t('web.performance.no-orders')} hint={t('web.performance.no-orders.hint')} />
        ) : (
          figures.map((figure) => <OrdersFigure key={figure.lineMode} figure={figure} asOf={asOf} />)
        )
      }
    </QueryView>
  );
}

/** How orders went: of one order, of all of a product, of all of a class; real and virtual ones never together. */
export function Component() {
  const t = useText();
  const [params, setParams] = useSearchParams();
  const asked = params.get('scope');
  const scope: OrderScope = asked === 'class' || asked === 'order' ? asked : 'product';
  const id = params.get('id');
  const chosen = useWindow(null);
  const { window } = chosen;
  const choose = (next: OrderScope, of?: string): void =>
    setParams((before) => {
      const after = new URLSearchParams(before);
      after.set('scope', next);
      if (of) after.set('id', of);
      else after.delete('id');
      return after;
    });
  return (
    <PageFrame
      title={t('web.performance.orders')}
      subtitle={t('web.performance.orders.subtitle')}
      crumbs={[{ title: t('web.performance.title'), to: '/performance' }]}
    >
      <div className={styles.stack}>
        <div className={styles.filters}>
          <Segmented<OrderScope>
            aria-label={t('web.performance.scope')}
            value={scope}
            onChange={(next) => choose(next)}
            options={[...CHOSEN_HERE, ...(scope === 'order' ? (['order'] as const) : [])].map((value) => ({
              value,
              label: t(`web.performance.scope.${value}`),
            }))}
          />
          {scope === 'product' && (
            <MaterialSelect
              aria-label={t('web.performance.scope.product')}
              placeholder={t('web.performance.choose-product')}
              {...(id ? { value: id } : {})}
              onChange={(of: string | undefined) => choose('product', of)}
              allowClear
              style={{ minWidth: 260 }}
            />
          )}
          {scope === 'class' && <ClassSelect value={id} onChange={(of) => choose('class', of)} />}
          <WindowPicker {...chosen} />
        </div>
        {id === null ? (
          <Empty art="sheet" title={t(`web.performance.choose-${scope}`)} />
        ) : window ? (
          <Figures of={{ scope, id }} window={window} />
        ) : chosen.noShift ? (
          <Empty art="line" title={t('web.performance.no-shift')} hint={t('web.performance.no-shift.hint')} />
        ) : chosen.period === 'custom' ? (
          <p className={styles.quiet}>{t('web.performance.choose')}</p>
        ) : (
          <Loading rows={8} />
        )}
      </div>
    </PageFrame>
  );
}
