import type { Answer } from '../api/answers';
import { useText } from '../i18n/locale-provider';
import { TONES, type Tone } from '../theme/tones';
import { formatDecimal } from '../ui/quantity-text';
import styles from './life-bar.module.css';

export type Tool = Answer<'Tool'>;

type Lived = Pick<Tool, 'lifeUnit' | 'lifeLimit' | 'lifeUsed' | 'warnPercent'>;

/** How far a life has come, in the colours of the floor; null where none is counted. */
export function lifeTone({ lifeLimit, lifeUsed, warnPercent }: Lived): Extract<Tone, 'ok' | 'hold' | 'fault'> | null {
  if (lifeLimit === null) return null;
  const percent = (Number(lifeUsed) / Number(lifeLimit)) * 100;
  if (percent >= 100) return 'fault';
  return percent >= warnPercent ? 'hold' : 'ok';
}

/** What of a tool's life is gone, as a length and in words. */
export function LifeBar({ tool }: { readonly tool: Lived }) {
  const t = useText();
  const tone = lifeTone(tool);
  if (tone === null || tool.lifeUnit === null || tool.lifeLimit === null) return <>{t('web.tools.life.none')}</>;
  const words = t('web.tools.life.used', {
    used: formatDecimal(tool.lifeUsed),
    limit: formatDecimal(tool.lifeLimit),
    unit: t(`life-unit.${tool.lifeUnit}`),
  });
  const width = Math.min(100, (Number(tool.lifeUsed) / Number(tool.lifeLimit)) * 100);
  return (
    <span className={styles.life}>
      <span className={styles.bar} aria-hidden="true">
        <span style={{ width: `${width}%`, background: TONES[tone].fill }} />
      </span>
      <span className={`${styles.words} num`}>{words}</span>
    </span>
  );
}
