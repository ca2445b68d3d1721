import { Link } from 'react-router';
import { useMaterialName, useName } from '../../shared/floor/use-name';
import { useWorkUnits } from '../../shared/floor/use-work-units';
import { TimeText } from '../../shared/ui/time-text';
import type { TracedLot } from './api';

interface OriginTextProps {
  readonly lot?: TracedLot | undefined;
  readonly workUnitId?: string | null;
  readonly from?: string | null;
  readonly to?: string | null;
}

/** What a search or a recall began with: a lot or serial, or a machine in a time. */
export function OriginText({ lot, workUnitId, from = null, to = null }: OriginTextProps) {
  const nameOf = useName();
  const materialName = useMaterialName();
  const unit = useWorkUnits().data?.find(({ id }) => id === workUnitId);
  if (lot)
    return (
      <>
        {/* Beside words of the same colour a link is told by its line. */}
        <Link to={`/lots/${lot.id}`} className="num" style={{ textDecoration: 'underline' }}>
          {lot.number}
        </Link>{' '}
        {materialName(lot)}
      </>
    );
  return (
    <>
      {unit && `${unit.code} ${nameOf(unit)} `}
      <TimeText at={from} show="datetime" /> – <TimeText at={to} show="datetime" />
    </>
  );
}
