import { useText } from '../../shared/i18n/locale-provider';
import { TONES } from '../../shared/theme/tones';
import { StateIcon } from '../../shared/ui/state-icon';

const RULES = [
  ['web.setup.rule.length', (password: string) => password.length >= 8 && password.length <= 64],
  ['web.setup.rule.case', (password: string) => /[A-Z]/.test(password) && /[a-z]/.test(password)],
  ['web.setup.rule.digit', (password: string) => /\d/.test(password)],
  ['web.setup.rule.special', (password: string) => /[^A-Za-z0-9]/.test(password)],
] as const;

export function satisfiesPolicy(password: string): boolean {
  return RULES.every(([, holds]) => holds(password));
}

/** What a password needs, ticked off while typing. The server checks again. */
export function PasswordRules({ id, password }: { readonly id: string; readonly password: string }) {
  const t = useText();
  return (
    <ul
      id={id}
      style={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: '2px 20px',
        margin: '-4px 0 20px',
        padding: 0,
        listStyle: 'none',
      }}
    >
      {RULES.map(([key, holds]) => {
        const met = holds(password);
        return (
          <li
            key={key}
            style={{
              display: 'flex',
              alignItems: 'center',
              gap: 6,
              fontSize: 13,
              color: met ? TONES.ok.ink : 'var(--ink-muted)',
            }}
          >
            <StateIcon shape={met ? 'check' : 'circle'} size={12} />
            {t(key)}
          </li>
        );
      })}
    </ul>
  );
}
