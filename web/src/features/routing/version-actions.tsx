import { useNavigate } from 'react-router';
import type { RoutingVersionAction } from '#libs/lifecycles';
import { newIdempotencyKey } from '../../shared/api/idempotency-key';
import { useCan } from '../../shared/api/session';
import { useQueryClient } from '@tanstack/react-query';
import { useText } from '../../shared/i18n/locale-provider';
import { ConfirmAction } from '../../shared/ui/confirm-action';
import { actOnVersion, copyVersion, ROUTINGS_KEY, routingKey, type VersionDetail } from './api';

const PERMISSION = {
  submit: 'routing.submit',
  'send-back': 'routing.release',
  release: 'routing.release',
  retire: 'routing.release',
} as const;
const WITH_REASON: ReadonlySet<RoutingVersionAction> = new Set(['send-back', 'retire']);

/** What may be done with a version: its lifecycle, and the next version made of it. */
export function VersionActions({ version }: { readonly version: VersionDetail }) {
  const t = useText();
  const can = useCan();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const refresh = async (): Promise<void> => {
    await Promise.all(
      [ROUTINGS_KEY, routingKey(version.routingId)].map((queryKey) => queries.invalidateQueries({ queryKey })),
    );
  };
  const act = async (action: RoutingVersionAction, reason: string | null): Promise<void> => {
    await actOnVersion(version, action, reason, newIdempotencyKey());
    await refresh();
  };
  const copy = async (note: string | null): Promise<void> => {
    const made = await copyVersion(version, note ?? '', newIdempotencyKey());
    await refresh();
    void navigate(`/routings/${made.routingId}/versions/${made.version}/edit`);
  };
  return (
    <>
      {version.actions
        .filter((action) => can(PERMISSION[action]))
        .map((action) => (
          <ConfirmAction
            key={action}
            label={t(`action.routing-version.${action}`)}
            type={action === 'release' ? 'primary' : 'default'}
            danger={action === 'retire'}
            reason={WITH_REASON.has(action) ? 'required' : 'none'}
            description={t(`web.routing.action.${action}`)}
            onConfirm={(reason) => act(action, reason)}
          />
        ))}
      {can('routing.edit') && (
        <ConfirmAction
          label={t('web.routing.copy')}
          reason="optional"
          reasonLabel={t('web.routing.change-note')}
          description={t('web.routing.copy.hint')}
          onConfirm={copy}
        />
      )}
    </>
  );
}
