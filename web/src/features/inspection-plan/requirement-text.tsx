import { unitText } from '#libs/texts';
import { useText } from '../../shared/i18n/locale-provider';
import { alike } from '../../shared/station/tolerance';
import { ToleranceFrame } from '../../shared/ui/tolerance-frame';
import styles from './inspection-plan.module.css';
import type { DraftLine } from './plan-draft';

/** What a characteristic has to be, on one line: the drawing's words and the limits. */
export function RequirementText({ line }: { readonly line: DraftLine }) {
  const t = useText();
  const { kind, lsl, usl, unit, geometric, requirement } = line;
  const written = alike([lsl, usl]);
  const limits =
    lsl !== null && usl !== null ? `${written(lsl)} … ${written(usl)}` : lsl === null ? `≤ ${usl ?? ''}` : `≥ ${lsl}`;
  return (
    <span className={`${styles.requirement} num`}>
      {requirement && <span>{requirement}</span>}
      {kind === 'attribute' && !requirement && t('web.plan.kind.attribute')}
      {kind === 'variable' && geometric && <ToleranceFrame {...geometric} value={usl ?? ''} />}
      {kind === 'variable' && !geometric && (lsl !== null || usl !== null) && (
        <span>
          {limits} {unitText(t, unit)}
        </span>
      )}
    </span>
  );
}
