import { Link } from 'react-router';
import { useName } from '../../shared/floor/use-name';
import { useText } from '../../shared/i18n/locale-provider';
import type { VersionPlan } from './api';
import styles from './inspection-plan.module.css';

/** The operations of the version, each with how many of its characteristics have a balloon. */
export function OperationChoice({ plan, chosen }: { readonly plan: VersionPlan; readonly chosen: string }) {
  const t = useText();
  const nameOf = useName();
  const { routingId, version } = plan.routingVersion;
  return (
    <nav aria-label={t('web.plan.operations')}>
      <ul className={styles.operations}>
        {plan.operations.map((operation) => {
          const { operationId, number, characteristics } = operation;
          const count = characteristics.length;
          const placed = characteristics.filter(({ place }) => place !== null).length;
          return (
            <li key={operationId}>
              <Link
                to={`/routings/${routingId}/versions/${version}/plan/${number}`}
                className={styles.operation}
                aria-current={operationId === chosen ? 'page' : undefined}
              >
                <span className="num">{number}</span> {nameOf(operation)}{' '}
                <span className={`${styles.count} num`} aria-hidden="true">
                  {count === 0 ? '–' : `${placed}/${count}`}
                </span>
                <span className="visually-hidden">{t('web.plan.placed-of', { placed, count })}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
