import { TONES } from '../theme/tones';
import { StateIcon } from '../ui/state-icon';
import styles from './gate-list.module.css';
import type { Gate } from './types';
import { useGateText } from './use-gate-text';

interface GateListProps {
  readonly gates: readonly Gate[];
  /** On a touch screen. */
  readonly large?: boolean;
}

/** The closed gates in words; nothing while all are open. */
export function GateList({ gates, large = false }: GateListProps) {
  const gateText = useGateText();
  const closed = gates.filter((gate) => !gate.open);
  if (closed.length === 0) return null;
  return (
    <ul className={`${styles.list} ${large ? styles.large : ''}`}>
      {closed.map((gate) => (
        <li key={gate.code}>
          <span style={{ color: TONES.hold.ink }}>
            <StateIcon shape="pause" size={large ? 20 : 13} />
          </span>
          <span>{gateText(gate)}</span>
        </li>
      ))}
    </ul>
  );
}
