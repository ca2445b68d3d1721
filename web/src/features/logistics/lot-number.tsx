import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { fetchLotNumber } from './api';

/** A lot by its number, leading to its page. */
export function LotNumber({ id }: { readonly id: string }) {
  const query = useQuery({
    queryKey: ['lot', id],
    queryFn: ({ signal }) => fetchLotNumber(id, signal),
    staleTime: 60_000,
  });
  return (
    <Link to={`/lots/${id}`} className="num">
      {query.data?.number ?? '…'}
    </Link>
  );
}
