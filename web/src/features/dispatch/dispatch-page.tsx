import { Alert, App } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { newIdempotencyKey } from '../../shared/api/idempotency-key';
import { toProblem } from '../../shared/api/problem-error';
import { useCan } from '../../shared/api/session';
import { VirtualTag } from '../../shared/floor/virtual-tag';
import { useName } from '../../shared/floor/use-name';
import { useText } from '../../shared/i18n/locale-provider';
import { useLiveQuery } from '../../shared/realtime/use-live-query';
import { Board, BoardColumn } from '../../shared/ui/board';
import { ConfirmAction } from '../../shared/ui/confirm-action';
import { PageFrame } from '../../shared/ui/page-frame';
import { problemText } from '../../shared/ui/problem-alert';
import { Empty, QueryView } from '../../shared/ui/states';
import { BOARD_KEY, fetchBoard, sendDispatch, type StationColumn } from './api';
import styles from './dispatch.module.css';
import { JobCard } from './job-card';

function Column({ column }: { readonly column: StationColumn }) {
  const t = useText();
  const nameOf = useName();
  const { workUnit, items, more } = column;
  return (
    <BoardColumn
      id={`unit-${workUnit.id}`}
      title={
        <>
          <span className={styles.code}>{workUnit.code}</span> {nameOf(workUnit)}
        </>
      }
      mark={<VirtualTag lineMode={workUnit.lineMode} />}
      count={items.length + more}
      empty={t('web.dispatch.empty')}
    >
      {items.map((item) => (
        <JobCard key={item.job.id} item={item} />
      ))}
      {more > 0 && <p className={styles.more}>{t('web.dispatch.more', { count: more })}</p>}
    </BoardColumn>
  );
}

function DispatchAll({ ids }: { readonly ids: readonly string[] }) {
  const t = useText();
  const queries = useQueryClient();
  const { message, modal } = App.useApp();
  const dispatchAll = async (): Promise<void> => {
    const refused: string[] = [];
    for (const id of ids) {
      try {
        await sendDispatch({ id, verb: 'dispatch' }, newIdempotencyKey());
      } catch (error) {
        refused.push(problemText(toProblem(error), t));
      }
    }
    if (ids.length > refused.length)
      message.success(t('web.dispatch.all.done', { count: ids.length - refused.length }));
    if (refused.length > 0) modal.warning({ title: t('web.dispatch.title'), content: [...new Set(refused)].join(' ') });
    await queries.invalidateQueries({ queryKey: BOARD_KEY });
  };
  return (
    <ConfirmAction
      type="primary"
      disabled={ids.length === 0}
      label={t('web.dispatch.all', { count: ids.length })}
      description={<Alert type="info" showIcon title={t('web.dispatch.all.hint', { count: ids.length })} />}
      onConfirm={dispatchAll}
    />
  );
}

/** Stations as columns: what each has to do, and for what cannot start, which gate is closed and how to open it. */
export function Component() {
  const t = useText();
  const can = useCan();
  const query = useLiveQuery(BOARD_KEY, fetchBoard, ['work-orders', 'line']);
  const jobs = query.data?.columns.flatMap(({ items }) => items) ?? [];
  const ready = jobs.filter(({ job }) => job.status === 'ready').map(({ job }) => job.id);
  return (
    <PageFrame
      title={t('web.dispatch.title')}
      subtitle={t('web.dispatch.subtitle')}
      actions={can('job-order.dispatch') && query.data && <DispatchAll ids={ready} />}
    >
      <QueryView query={query} rows={8}>
        {({ columns }) =>
          columns.length === 0 ? (
            <Empty art="line" title={t('web.line.empty')} hint={t('web.line.empty.hint')} />
          ) : (
            <>
              {jobs.length === 0 && (
                <Empty
                  compact
                  art="tray"
                  title={t('web.dispatch.empty-board')}
                  hint={t('web.dispatch.empty-board.hint')}
                />
              )}
              <Board label={t('web.dispatch.title')}>
                {columns.map((column) => (
                  <Column key={column.workUnit.id} column={column} />
                ))}
              </Board>
            </>
          )
        }
      </QueryView>
    </PageFrame>
  );
}
