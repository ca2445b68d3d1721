import { useText } from '../../shared/i18n/locale-provider';
import { Empty } from '../../shared/ui/states';
import styles from './station.module.css';

/** On a student's own device: the gauge is at the station, and so is the screen that takes its values. */
export function MeasureElsewhere() {
  const t = useText();
  return (
    <section className={styles.block}>
      <Empty art="tray" title={t('web.station.measure.elsewhere')} hint={t('web.station.measure.elsewhere.hint')} />
    </section>
  );
}
