import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { reasonText } from '#libs/texts';
import { useText } from '../../shared/i18n/locale-provider';
import { TimeText } from '../../shared/ui/time-text';
import { fetchHold, type Lot } from './api';

/** Why a lot is held or rejected, by whom and since when; nothing for one that is not. */
export function HoldNotice({ lot }: { readonly lot: Lot }) {
  const t = useText();
  const hold = useQuery({
    queryKey: ['lot', lot.id, 'hold', lot.version],
    queryFn: ({ signal }) => fetchHold(lot.id, signal),
  }).data?.hold;
  if (!hold) return null;
  return (
    <Alert
      type={lot.status === 'rejected' ? 'error' : 'warning'}
      showIcon
      style={{ marginBottom: 16 }}
      title={t(lot.status === 'rejected' ? 'web.lot.rejected-because' : 'web.lot.held-because', {
        reason: reasonText(t, hold.reason),
      })}
      description={
        <>
          {hold.byName && <>{hold.byName} · </>}
          <TimeText at={hold.at} show="datetime" />
        </>
      }
    />
  );
}
