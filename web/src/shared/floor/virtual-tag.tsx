import type { LineMode } from '#libs/contracts';
import { useText } from '../i18n/locale-provider';
import styles from './virtual-tag.module.css';

interface VirtualTagProps {
  readonly lineMode: LineMode;
  /** Spelt out, where there is room. */
  readonly long?: boolean;
}

/** Says that what is shown comes from the virtual line; nothing for a real one. No state, so no colour. */
export function VirtualTag({ lineMode, long = false }: VirtualTagProps) {
  const t = useText();
  if (lineMode !== 'virtual') return null;
  return <span className={styles.tag}>{t(long ? 'web.virtual-line' : 'web.virtual')}</span>;
}
