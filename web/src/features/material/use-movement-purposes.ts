import { useQueries } from '@tanstack/react-query';
import { api } from '../../shared/api/client';
import { useCan } from '../../shared/api/session';
import type { Movement } from './api';

/** What a movement was for: its number, and the page of the order or of transports. */
export interface Purpose {
  readonly number: string;
  readonly to: string;
}

interface Numbered {
  readonly number: string;
}

/** What a transport has picked up or delivered is settled with its task. */
export const isOfTransport = ({ from, to }: Movement): boolean => from === 'TRANSIT' || to === 'TRANSIT';

/** Where the number of a movement's purpose is read; nothing where it was for nothing in particular. */
function sourceOf(movement: Movement): { readonly kind: Kind; readonly id: string } | null {
  const { workOrderId, jobOrderId, sourceId } = movement;
  if (sourceId && isOfTransport(movement)) return { kind: 'transport-tasks', id: sourceId };
  if (jobOrderId) return { kind: 'job-orders', id: jobOrderId };
  return workOrderId ? { kind: 'work-orders', id: workOrderId } : null;
}

type Kind = 'transport-tasks' | 'job-orders' | 'work-orders';

const READS = {
  'transport-tasks': 'transport.read',
  'job-orders': 'work-order.read',
  'work-orders': 'work-order.read',
} as const;

async function read(kind: Kind, id: string, signal: AbortSignal): Promise<Purpose> {
  const { number, workOrderId } = await api.get<Numbered & { readonly workOrderId?: string }>(`/${kind}/${id}`, {
    signal,
  });
  return { number, to: kind === 'transport-tasks' ? '/transports' : `/work-orders/${workOrderId ?? id}` };
}

/** For which order or job a movement was, or by which transport; each read once, as many movements have the same. */
export function useMovementPurposes(movements: readonly Movement[]): (movement: Movement) => Purpose | null {
  const can = useCan();
  const sources = new Map(
    movements.flatMap((movement) => {
      const source = sourceOf(movement);
      return source && can(READS[source.kind]) ? [[source.id, source.kind] as const] : [];
    }),
  );
  const ids = [...sources.keys()];
  const found = useQueries({
    queries: [...sources].map(([id, kind]) => ({
      queryKey: ['movement-purpose', id],
      queryFn: ({ signal }: { signal: AbortSignal }) => read(kind, id, signal),
      staleTime: 600_000,
    })),
  });
  return (movement) => {
    const at = ids.indexOf(sourceOf(movement)?.id ?? '');
    return found[at]?.data ?? null;
  };
}
