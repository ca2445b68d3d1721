import { unitText } from '#libs/texts';
import { useName } from '../../shared/floor/use-name';
import { useText } from '../../shared/i18n/locale-provider';
import type { Parameter } from './api';
import styles from './station.module.css';

/** Process parameters with their limits, large and aligned. */
export function ParameterList({ parameters }: { readonly parameters: readonly Parameter[] }) {
  const t = useText();
  const nameOf = useName();
  if (parameters.length === 0) return null;
  return (
    <dl className={styles.parameters} aria-label={t('web.station.parameters')}>
      {parameters.map((parameter) => (
        <div key={parameter.code}>
          <dt>{nameOf(parameter)}</dt>
          <dd className="num">
            {parameter.value} <span className={styles.unit}>{unitText(t, parameter.unit)}</span>
          </dd>
          {(parameter.min ?? parameter.max) && (
            <dd className={`${styles.range} num`}>
              {parameter.min ?? '−∞'} – {parameter.max ?? '+∞'}
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
