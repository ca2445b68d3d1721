import { useText } from '../i18n/locale-provider';

interface PriorityTextProps {
  /** 1 (most urgent) to 5. */
  readonly priority: number;
  /** Nothing for what is not urgent. */
  readonly urgentOnly?: boolean;
}

const LEVELS = [1, 2, 3, 4, 5] as const;

/** How urgent, in words and, from “high” on, in weight. */
export function PriorityText({ priority, urgentOnly = false }: PriorityTextProps) {
  const t = useText();
  const level = LEVELS.find((each) => each === priority) ?? 3;
  if (urgentOnly && level > 2) return null;
  return (
    <span style={{ fontWeight: level < 3 ? 600 : undefined, whiteSpace: 'nowrap' }}>
      {level === 1 ? '⇈ ' : level === 2 ? '↑ ' : ''}
      {t(`priority.${level}`)}
    </span>
  );
}
