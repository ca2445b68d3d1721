import { apiUrl } from '../../shared/api/client';
import { useLocale } from '../../shared/i18n/locale-provider';
import { BigButton } from '../../shared/station/big-button';
import { StepCapture } from '../../shared/station/step-capture';
import { StepCard } from '../../shared/station/step-card';
import { StepMedia } from '../../shared/station/step-media';
import { StateIcon } from '../../shared/ui/state-icon';
import { Empty } from '../../shared/ui/states';
import type { Operation, Step } from './api';
import styles from './routing.module.css';

const nothing = (): void => undefined;

function Words({ step }: { readonly step: Step }) {
  const { locale, t } = useLocale();
  return (
    <>
      {step.kind === 'caution' && (
        <p className={styles.caution}>
          <StateIcon shape="alert" size={22} />
          {t('web.station.caution')}
        </p>
      )}
      <p className={styles.instruction}>{locale === 'zh-CN' ? step.text : step.textEn || step.text}</p>
      <StepMedia media={step.media ?? []} addressOf={(fileId) => apiUrl(`/files/${fileId}`)} />
      <StepCapture
        title={step.title}
        input={step.input}
        value=""
        onChange={nothing}
        onEnter={nothing}
        onFile={nothing}
      />
    </>
  );
}

/** The steps of an operation as the student sees them at the station; nothing can be entered. */
export function StepPreview({ operation }: { readonly operation: Operation }) {
  const { locale, t } = useLocale();
  const steps = operation.steps.toSorted((a, b) => a.seq - b.seq);
  if (steps.length === 0) return <Empty compact art="sheet" title={t('web.routing.no-steps')} />;
  return (
    <div className={styles.preview} inert>
      {steps.map((step, index) => (
        <StepCard
          key={step.seq}
          index={index + 1}
          count={steps.length}
          title={locale === 'zh-CN' ? step.title : step.titleEn || step.title}
          state="current"
          action={
            <BigButton kind="primary">
              {t(
                step.kind === 'confirm'
                  ? 'web.station.confirm'
                  : step.input
                    ? 'web.station.record'
                    : 'web.station.understood',
              )}
            </BigButton>
          }
        >
          <Words step={step} />
        </StepCard>
      ))}
    </div>
  );
}
