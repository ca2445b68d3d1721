import { useQuery } from '@tanstack/react-query';
import { api } from '../api/client';
import { useCan } from '../api/session';

interface PersonNameProps {
  /** Null where the software did it. */
  readonly id: string | null;
}

/** Who it was, to those who may see people's names; nothing to others. */
export function PersonName({ id }: PersonNameProps) {
  const may = useCan()('person.read-all');
  const query = useQuery({
    queryKey: ['person', id],
    queryFn: ({ signal }) => api.get<{ readonly name: string }>(`/persons/${id ?? ''}`, { signal }),
    enabled: may && id !== null,
    staleTime: 600_000,
  });
  return query.data ? <> {query.data.name}</> : null;
}
