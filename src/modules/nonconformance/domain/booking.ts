import type { DispositionKind, Standing } from './nonconformance';

/**
 * What carrying a disposition out does in the books, in this order: `take-back` reverses the report of scrap they stand
 * in, `rework` reports them for rework, `send` sends what waits for rework to a rework job, `good` and `scrap` report what
 * waits for rework as such, `scrap-first` reports units that were not reported at all, `scrap-lot` and `return-lot` take
 * them out of stock.
 */
export type BookStep = 'take-back' | 'rework' | 'send' | 'good' | 'scrap' | 'scrap-first' | 'scrap-lot' | 'return-lot';

/**
 * Units that were repaired or conceded pass as reworked ones, so that they never count as first pass (our rule;
 * ISO 22400-2 FPY). Sorted units that are in order go on where they were, and are reported there as any others.
 */
export function bookSteps(standing: Standing, kind: DispositionKind): readonly BookStep[] {
  if (standing === 'elsewhere') return [];
  if (standing === 'stock') {
    if (kind === 'scrap') return ['scrap-lot'];
    return kind === 'return' ? ['return-lot'] : [];
  }
  const back: readonly BookStep[] = standing === 'scrap' ? ['take-back'] : [];
  const waiting: readonly BookStep[] = standing === 'rework' ? [] : [...back, 'rework'];
  if (kind === 'scrap') {
    if (standing === 'scrap') return [];
    return standing === 'rework' ? ['scrap'] : ['scrap-first'];
  }
  if (kind === 'rework' || kind === 'repair') return [...waiting, 'send'];
  if (kind === 'concession') return [...waiting, 'good'];
  if (kind === 'sort') return standing === 'rework' ? ['good'] : back;
  return [];
}
