import { reasonText } from '#libs/texts';
import { useName } from '../floor/use-name';
import { useText } from '../i18n/locale-provider';
import { TimeText } from '../ui/time-text';
import { givenAt, type HeldEntry } from './held-entry';
import styles from './held-list.module.css';

/** What was entered, for which job, by whom and when. */
export function HeldWords({ entry }: { readonly entry: HeldEntry }) {
  const { about, maker } = entry;
  const t = useText();
  const nameOf = useName();
  const { what, jobNumber, name = '', nameEn = '', value = '' } = about;
  return (
    <span className={styles.what}>
      <span>{t(`web.held.what.${what}`, { name: nameOf({ name, nameEn }), value: reasonText(t, value) })}</span>
      <span className={`${styles.when} num`}>
        {[jobNumber, maker?.name].filter(Boolean).join(' · ')}{' '}
        <TimeText at={givenAt(entry)} show="seconds" clock="wall" />
      </span>
    </span>
  );
}
