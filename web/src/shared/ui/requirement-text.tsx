import { unitText } from '#libs/texts';
import type { Answer } from '../api/answers';
import { useText } from '../i18n/locale-provider';
import { alike } from '../station/tolerance';
import styles from './requirement-text.module.css';
import { ToleranceFrame } from './tolerance-frame';

type Required = Pick<Answer<'Characteristic'>, 'kind' | 'lsl' | 'usl' | 'unit' | 'geometric' | 'requirement'>;

/** What a characteristic has to be, on one line: the drawing's words and the limits. */
export function RequirementText({ line }: { readonly line: Required }) {
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
