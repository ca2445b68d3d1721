import { useName } from '../../shared/floor/use-name';
import { useWorkUnits } from '../../shared/floor/use-work-units';

/** A work unit by its id, as people call it. */
export function useUnitText(): (id: string) => string {
  const nameOf = useName();
  const units = useWorkUnits().data ?? [];
  return (id) => {
    const unit = units.find((one) => one.id === id);
    return unit ? `${unit.code} ${nameOf(unit)}` : '–';
  };
}
