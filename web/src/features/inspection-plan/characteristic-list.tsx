import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useName } from '../../shared/floor/use-name';
import { useText } from '../../shared/i18n/locale-provider';
import { RequirementText } from '../../shared/ui/requirement-text';
import { ToneTag } from '../../shared/ui/state-tag';
import { Empty } from '../../shared/ui/states';
import styles from './inspection-plan.module.css';
import type { DraftLine } from './plan-draft';
import type { LineProblems } from './plan-problems';

interface CharacteristicListProps {
  readonly lines: readonly DraftLine[];
  readonly selected: string | null;
  readonly wrong?: ReadonlyMap<string, LineProblems>;
  readonly onSelect: (key: string) => void;
  /** Absent: to read only, and so is {@link onRemove}. */
  readonly onMove?: (key: string, by: -1 | 1) => void;
  readonly onRemove?: (key: string) => void;
}

/** The lines of a plan in their order, and which of them have no balloon on a drawing yet. */
export function CharacteristicList({ lines, selected, wrong, onSelect, onMove, onRemove }: CharacteristicListProps) {
  const t = useText();
  const nameOf = useName();
  const unplaced = lines.filter(({ place }) => place === null);
  if (lines.length === 0)
    return <Empty compact art="tray" title={t('web.plan.empty')} hint={onMove && t('web.plan.empty.hint')} />;
  return (
    <>
      <p className={styles.hint}>
        {unplaced.length === 0
          ? t('web.plan.all-placed')
          : t('web.plan.unplaced', { balloons: unplaced.map(({ balloon }) => balloon).join('、') })}
      </p>
      <ol className={styles.lines}>
        {lines.map((line, index) => (
          <li key={line.key} className={styles.line}>
            <button
              type="button"
              className={styles.choose}
              aria-pressed={line.key === selected}
              onClick={() => onSelect(line.key)}
            >
              <span className={`${styles.balloon} num`} translate="no" data-placed={line.place !== null}>
                {line.balloon}
              </span>
              <span className={styles.words}>
                <span>{nameOf(line) || '–'}</span>
                <RequirementText line={line} />
              </span>
              <span className={styles.rank} translate="no">
                {line.class}
              </span>
            </button>
            {wrong?.has(line.key) && <ToneTag tone="fault" bare text={t('web.plan.characteristic.wrong')} />}
            {onMove && (
              <>
                <Button
                  type="text"
                  size="small"
                  icon={<ArrowUpOutlined />}
                  disabled={index === 0}
                  aria-label={t('web.plan.up', { balloon: line.balloon })}
                  onClick={() => onMove(line.key, -1)}
                />
                <Button
                  type="text"
                  size="small"
                  icon={<ArrowDownOutlined />}
                  disabled={index === lines.length - 1}
                  aria-label={t('web.plan.down', { balloon: line.balloon })}
                  onClick={() => onMove(line.key, 1)}
                />
              </>
            )}
            {onRemove && (
              <Button
                type="text"
                size="small"
                icon={<DeleteOutlined />}
                aria-label={t('web.plan.remove.of', { balloon: line.balloon })}
                onClick={() => onRemove(line.key)}
              />
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
