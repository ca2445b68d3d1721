import { Link } from 'react-router';
import { useMaterialName } from '../../shared/floor/use-name';
import type { LotLabel } from './api';

/** A lot by its number, leading to its page, and what it is. */
export function LotNumber({ lot }: { readonly lot: LotLabel }) {
  const nameOf = useMaterialName();
  return (
    <span style={{ display: 'flex', flexWrap: 'wrap', columnGap: 6 }}>
      <Link to={`/lots/${lot.id}`} className="num">
        {lot.number}
      </Link>
      <span style={{ color: 'var(--ink-muted)' }}>
        {lot.materialCode} {nameOf(lot)}
      </span>
    </span>
  );
}
