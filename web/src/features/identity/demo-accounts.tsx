import type { Role } from '#libs/contracts';
import type { Credentials } from '../../shared/api/session';
import { useText } from '../../shared/i18n/locale-provider';
import styles from './demo-accounts.module.css';

const DEMO_PASSWORD = 'Linelab#2026';
const ACCOUNTS: readonly (readonly [username: string, role: Role])[] = [
  ['teacher', 'instructor'],
  ['student01', 'student'],
  ['partner', 'partner'],
  ['technician', 'technician'],
  ['admin', 'admin'],
];

/** The demo school's public accounts; choosing one fills the form in and leaves signing in to the person. */
export function DemoAccounts({ onChoose }: { readonly onChoose: (credentials: Credentials) => void }) {
  const t = useText();
  return (
    <section className={styles.box} aria-labelledby="demo-accounts">
      <h2 id="demo-accounts" className={styles.title}>
        {t('web.login.demo-title')}
      </h2>
      <p className={styles.hint}>
        {t('web.login.demo-hint')} <code>{DEMO_PASSWORD}</code>
      </p>
      <div className={styles.list}>
        {ACCOUNTS.map(([username, role]) => (
          <button
            key={username}
            type="button"
            className={styles.account}
            onClick={() => onChoose({ username, password: DEMO_PASSWORD })}
          >
            <span>{t(`web.role.${role}`)}</span>
            <code>{username}</code>
          </button>
        ))}
      </div>
    </section>
  );
}
