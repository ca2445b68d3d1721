import { CaretRightOutlined, PauseOutlined, StepForwardOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useCommand } from '../../shared/api/use-command';
import { moveLine, useVirtualLine, VIRTUAL_LINE_KEY, type LineCommandBody } from '../../shared/floor/virtual-line';
import { useText } from '../../shared/i18n/locale-provider';
import { ConfirmAction } from '../../shared/ui/confirm-action';
import { Panel } from '../../shared/ui/panel';
import { ProblemAlert } from '../../shared/ui/problem-alert';
import { ToneTag } from '../../shared/ui/state-tag';
import styles from './line.module.css';

const SPEEDS = [1, 2, 5, 10, 20, 30, 60];

/** What an instructor lets the virtual line do as a whole; nothing where there is none. */
export function LineControls() {
  const t = useText();
  const line = useVirtualLine().data;
  const command = useCommand((body: LineCommandBody, key) => moveLine(body, key), { invalidates: [VIRTUAL_LINE_KEY] });
  if (!line?.present) return null;
  const { paused, pending, speed } = line;
  const busy = pending !== null || command.isPending;
  const speeds = SPEEDS.includes(speed) ? SPEEDS : [...SPEEDS, speed].toSorted((a, b) => a - b);
  return (
    <Panel
      className={styles.controlPanel}
      title={t('web.virtual-line.title')}
      extra={
        pending && (
          <ToneTag
            size="small"
            tone="sent"
            text={t('web.virtual-line.pending', { action: t(`line-action.${pending}`) })}
          />
        )
      }
    >
      <ProblemAlert error={command.error} />
      <div className={styles.controls}>
        <Button
          type="primary"
          icon={paused ? <CaretRightOutlined /> : <PauseOutlined />}
          disabled={busy}
          onClick={() => command.mutate({ action: paused ? 'resume' : 'pause' })}
        >
          {t(paused ? 'line-action.resume' : 'line-action.pause')}
        </Button>
        <Button
          icon={<StepForwardOutlined />}
          disabled={busy || !paused}
          title={t('web.virtual-line.step.hint')}
          onClick={() => command.mutate({ action: 'step' })}
        >
          {t('line-action.step')}
        </Button>
        <label className={styles.speed}>
          <span>{t('web.virtual-line.speed.label')}</span>
          <Select
            aria-label={t('web.virtual-line.speed.label')}
            value={speed}
            disabled={busy}
            style={{ width: 110 }}
            options={speeds.map((value) => ({ value, label: t('web.virtual-line.speed', { speed: value }) }))}
            onChange={(value) => command.mutate({ action: 'speed', speed: value })}
          />
        </label>
        <span className={styles.controlHint}>{t('web.virtual-line.speed.hint')}</span>
        <ConfirmAction
          danger
          label={t('line-action.reset')}
          description={t('web.virtual-line.reset.hint')}
          disabled={busy}
          onConfirm={() => command.mutateAsync({ action: 'reset' })}
        />
      </div>
    </Panel>
  );
}
