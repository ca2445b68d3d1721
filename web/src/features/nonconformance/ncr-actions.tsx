import { Button } from 'antd';
import { useState } from 'react';
import { useCan } from '../../shared/api/session';
import type { NcrDetail } from '../../shared/floor/nonconformance';
import { useText } from '../../shared/i18n/locale-provider';
import { ConfirmAction } from '../../shared/ui/confirm-action';
import { useNcrCommand } from './api';
import { ContainDialog } from './contain-dialog';

/** Whose permission each step takes; executing is done line by line. */
const NEEDS = {
  review: 'nonconformance.decide',
  disposition: 'nonconformance.decide',
  revise: 'nonconformance.decide',
  verify: 'nonconformance.close',
  close: 'nonconformance.close',
  reopen: 'nonconformance.close',
  cancel: 'nonconformance.contain',
} as const;
type Step = keyof typeof NEEDS;
const STEPS = Object.keys(NEEDS) as Step[];
const WITH_REASON: readonly Step[] = ['revise', 'reopen', 'cancel'];

/** What the state of the nonconformance and the person's rights allow. */
export function NcrActions({ ncr }: { readonly ncr: NcrDetail }) {
  const t = useText();
  const can = useCan();
  const command = useNcrCommand(ncr.id);
  const [containing, setContaining] = useState(false);
  const allowed = STEPS.filter((step) => ncr.allowedActions.includes(step) && can(NEEDS[step]));
  return (
    <>
      {ncr.orderHeld && can('nonconformance.contain') && (
        <ConfirmAction
          label={t('web.ncr.resume-order')}
          reason="required"
          onConfirm={(note) => command('resume-order', { note })}
        />
      )}
      {allowed.map((step) => {
        const reason = WITH_REASON.includes(step);
        return (
          <ConfirmAction
            key={step}
            label={t(`action.nonconformance.${step}`)}
            description={t(`web.ncr.step.${step}`)}
            type={reason ? 'default' : 'primary'}
            danger={step === 'cancel'}
            disabled={!reason && ncr.obstacles.length > 0}
            reason={reason ? 'required' : 'none'}
            onConfirm={(text) => command(step, reason ? { reason: text } : {})}
          />
        );
      })}
      {ncr.allowedActions.includes('contain') && can('nonconformance.contain') && (
        <Button type="primary" onClick={() => setContaining(true)}>
          {t('action.nonconformance.contain')}
        </Button>
      )}
      {containing && <ContainDialog ncr={ncr} onClose={() => setContaining(false)} />}
    </>
  );
}
