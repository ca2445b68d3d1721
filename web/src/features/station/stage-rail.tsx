import { useEffect, useRef } from 'react';
import { useLocale } from '../../shared/i18n/locale-provider';
import { TONES } from '../../shared/theme/tones';
import { StateIcon } from '../../shared/ui/state-icon';
import { isStep, type Stage } from './stages';
import styles from './station.module.css';

interface StageRailProps {
  readonly stages: readonly Stage[];
  readonly shown: string | undefined;
  readonly due: string | undefined;
  readonly onChoose: (key: string) => void;
}

/** What a stage is called, in the current language. */
export function useStageTitle(): (stage: Stage) => string {
  const { locale, t } = useLocale();
  return (stage) => {
    if (isStep(stage)) return locale === 'zh-CN' ? stage.step.title : stage.step.titleEn || stage.step.title;
    return t(`web.station.stage.${stage.key as 'start' | 'lots' | 'measure' | 'report' | 'complete'}`);
  };
}

/** The whole way at a glance; each stage can be looked at again. */
export function StageRail({ stages, shown, due, onChoose }: StageRailProps) {
  const { t } = useLocale();
  const titleOf = useStageTitle();
  const rail = useRef<HTMLOListElement>(null);
  // On a narrow screen the way is one line, longer than the screen.
  useEffect(() => {
    const current = rail.current?.querySelector<HTMLElement>('[aria-current]');
    rail.current?.scrollTo({ left: Math.max(0, (current?.parentElement?.offsetLeft ?? 0) - rail.current.offsetLeft) });
  }, [shown]);
  return (
    <nav className={styles.stages} aria-label={t('web.station.stages')}>
      <ol ref={rail} className={styles.rail}>
        {stages.map((stage, index) => {
          const tone = stage.done ? TONES.ok : stage.key === due ? TONES.run : TONES.plan;
          return (
            <li key={stage.key}>
              <button
                type="button"
                className={styles.railItem}
                aria-current={stage.key === shown ? 'step' : undefined}
                onClick={() => onChoose(stage.key)}
              >
                <span className={`${styles.railNumber} num`}>{index + 1}</span>
                <span className={styles.railTitle}>{titleOf(stage)}</span>
                <span style={{ color: tone.ink }}>
                  <StateIcon shape={tone.shape} size={18} />
                  <span className="visually-hidden">
                    {t(stage.done ? 'web.step.done' : stage.key === due ? 'web.step.current' : 'web.step.todo')}
                  </span>
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
