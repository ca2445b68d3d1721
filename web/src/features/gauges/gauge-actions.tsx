import { Button } from 'antd';
import { useState } from 'react';
import { gauge as lifecycle } from '#libs/lifecycles';
import { useCan } from '../../shared/api/session';
import { useCommand } from '../../shared/api/use-command';
import { useText } from '../../shared/i18n/locale-provider';
import { ConfirmAction } from '../../shared/ui/confirm-action';
import { actOnGauge, GAUGES_KEY, type Gauge } from './api';
import { CalibrationForm } from './calibration-form';
import { GaugeForm } from './gauge-form';

const DECISIONS = ['reinstate', 'withdraw', 'retire'] as const;

/** What the state of the gauge and the person's rights allow. */
export function GaugeActions({ gauge }: { readonly gauge: Gauge }) {
  const t = useText();
  const can = useCan();
  const [open, setOpen] = useState<'calibrate' | 'edit' | null>(null);
  const command = useCommand(
    ({ action, reason }: { action: string; reason: string | null }, key) =>
      actOnGauge(gauge, action, { reason: reason ?? '' }, key),
    { invalidates: [GAUGES_KEY] },
  );
  if (!can('gauge.manage') || gauge.status === 'retired') return null;
  return (
    <>
      {DECISIONS.filter((action) => lifecycle.can(gauge.status, action)).map((action) => (
        <ConfirmAction
          key={action}
          label={t(`action.gauge.${action}`)}
          danger={action === 'retire'}
          reason="required"
          onConfirm={(reason) => command.mutateAsync({ action, reason })}
        />
      ))}
      <Button onClick={() => setOpen('edit')}>{t('web.gauges.edit')}</Button>
      <Button type="primary" onClick={() => setOpen('calibrate')}>
        {t('web.gauges.calibrate')}
      </Button>
      {open === 'calibrate' && <CalibrationForm gauge={gauge} onClose={() => setOpen(null)} />}
      {open === 'edit' && <GaugeForm gauge={gauge} onClose={() => setOpen(null)} />}
    </>
  );
}
