import { Link } from 'react-router';
import { useMaterialName, useName } from '../../shared/floor/use-name';
import { useWorkUnits } from '../../shared/floor/use-work-units';
import { TimeText } from '../../shared/ui/time-text';
import type { RecallDetail } from './api';

/** What a recall began with: a lot or serial, or a machine in a time. */
export function OriginText({ recall }: { readonly recall: RecallDetail }) {
  const nameOf = useName();
  const materialName = useMaterialName();
  const unit = useWorkUnits().data?.find(({ id }) => id === recall.workUnitId);
  const lot = recall.lines.find((line) => line.lot.id === recall.lotId)?.lot;
  if (lot)
    return (
      <>
        <Link to={`/lots/${lot.id}`}>{lot.number}</Link> {materialName(lot)}
      </>
    );
  return (
    <>
      {unit && `${unit.code} ${nameOf(unit)} `}
      <TimeText at={recall.from} show="datetime" /> – <TimeText at={recall.to} show="datetime" />
    </>
  );
}
