import { Button, Typography } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { stockCount } from '#libs/lifecycles';
import { api } from '../../shared/api/client';
import { toProblem } from '../../shared/api/problem-error';
import { useCan } from '../../shared/api/session';
import { useCommand } from '../../shared/api/use-command';
import { useText } from '../../shared/i18n/locale-provider';
import { ConfirmAction } from '../../shared/ui/confirm-action';
import { ProblemAlert } from '../../shared/ui/problem-alert';
import { COUNTS_KEY, type CountDetail } from './api';
import { figureProblem, type Entered } from './count-figures';

const REFRESHED = [COUNTS_KEY, ['lots'], ['lot'], ['movements']];

interface CountActionsProps {
  readonly count: CountDetail;
  readonly entered: Entered;
  readonly onSaved: (saved: Entered) => void;
}

/** What may be done with a count; what is typed is saved before it is handed in. */
export function CountActions({ count, entered, onSaved }: CountActionsProps) {
  const t = useText();
  const can = useCan();
  const queries = useQueryClient();
  const save = useCommand(
    async (figures: readonly (readonly [lotId: string, counted: string])[]) => {
      const lines = figures.map(([lotId, counted]) => ({ lotId, counted }));
      await api.put(`/stock-counts/${count.id}/lines`, { lines }, { ifMatch: count.version });
      return new Map(figures);
    },
    { invalidates: REFRESHED, onDone: onSaved },
  );
  const act = useCommand(
    ({ action, reason }: { action: string; reason: string | null }, idempotencyKey) =>
      api.post(`/stock-counts/${count.id}/${action}`, reason === null ? {} : { reason }, {
        idempotencyKey,
        ifMatch: count.version,
      }),
    { invalidates: REFRESHED },
  );
  // Somebody counts the same place: their figures appear, and what is typed here stays to be saved beside them.
  const lookAgain = (error: Error): void => {
    if (toProblem(error).status === 412) void queries.invalidateQueries({ queryKey: COUNTS_KEY });
  };
  const may = (action: Parameters<typeof stockCount.can>[1], permission: Parameters<typeof can>[0]): boolean =>
    can(permission) && stockCount.can(count.status, action);
  const open = count.status === 'open' && can('stock-count.count');
  const unsaved = entered.size > 0;
  const wrong = count.lines.some(({ lotId, lot }) => {
    const typed = entered.get(lotId);
    return typed !== undefined && figureProblem(t, typed, lot.unit) !== null;
  });
  return (
    <>
      <ProblemAlert error={save.error ?? act.error} />
      {may('cancel', 'stock-count.count') && (
        <ConfirmAction
          danger
          label={t('action.stock-count.cancel')}
          reason="required"
          onConfirm={(reason) => act.mutateAsync({ action: 'cancel', reason })}
        />
      )}
      {may('reopen', 'stock-count.post') && (
        <ConfirmAction
          label={t('action.stock-count.reopen')}
          reason="required"
          onConfirm={(reason) => act.mutateAsync({ action: 'reopen', reason })}
        />
      )}
      {open && (
        <Button
          disabled={!unsaved || wrong}
          loading={save.isPending}
          onClick={() => save.mutate([...entered], { onError: lookAgain })}
        >
          {t('web.counts.save')}
        </Button>
      )}
      {may('submit', 'stock-count.count') && (
        <>
          {unsaved && (
            <Typography.Text type="secondary" role="status" style={{ alignSelf: 'center' }}>
              {t('web.counts.save-first')}
            </Typography.Text>
          )}
          <Button
            type="primary"
            disabled={unsaved || count.lines.some(({ counted }) => counted === null)}
            loading={act.isPending}
            onClick={() => act.mutate({ action: 'submit', reason: null }, { onError: lookAgain })}
          >
            {t('action.stock-count.submit')}
          </Button>
        </>
      )}
      {may('post', 'stock-count.post') && (
        <ConfirmAction
          type="primary"
          label={t('action.stock-count.post')}
          description={t('web.counts.post.hint')}
          reason="required"
          onConfirm={(reason) => act.mutateAsync({ action: 'post', reason })}
        />
      )}
    </>
  );
}
