import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api } from '../../shared/api/client';
import { useText } from '../../shared/i18n/locale-provider';

/** An order by its number; what was inspected without an order says so. */
export function OrderLink({ workOrderId }: { readonly workOrderId: string | null }) {
  const t = useText();
  const query = useQuery({
    queryKey: ['work-orders', workOrderId, 'number'],
    queryFn: ({ signal }) => api.get<{ number: string }>(`/work-orders/${workOrderId}`, { signal }),
    enabled: workOrderId !== null,
    staleTime: Infinity,
  });
  if (workOrderId === null) return <>{t('web.look-back.no-order')}</>;
  return (
    <Link to={`/work-orders/${workOrderId}`} className="num" translate="no">
      {query.data?.number ?? '…'}
    </Link>
  );
}
