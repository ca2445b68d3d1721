import { Link } from 'react-router';
import { useCan } from '../../shared/api/session';
import { useText } from '../../shared/i18n/locale-provider';
import type { LotInspection } from './api';

type Of = Pick<LotInspection, 'lots'>;

/** The lot, or the first of the serials and how many there are. */
export function useLotsText(): (inspection: Of) => string {
  const t = useText();
  return ({ lots: [first, ...others] }) => {
    if (!first) return '–';
    const count = others.length + 1;
    return count === 1 ? first.number : t('web.lot-inspections.lots', { first: first.number, count });
  };
}

/** The same, leading to the lot. */
export function LotsText({ inspection }: { readonly inspection: Of }) {
  const can = useCan();
  const text = useLotsText()(inspection);
  const [first] = inspection.lots;
  if (!first || !can('lot.read')) return <span translate="no">{text}</span>;
  return (
    <Link to={`/lots/${first.id}`} translate="no">
      {text}
    </Link>
  );
}
