import { useQueryClient } from '@tanstack/react-query';
import type { TrialJobAction } from '#libs/lifecycles';
import { toProblem } from '../../shared/api/problem-error';
import { useCan } from '../../shared/api/session';
import { useCommand } from '../../shared/api/use-command';
import { useText } from '../../shared/i18n/locale-provider';
import { ConfirmAction } from '../../shared/ui/confirm-action';
import { LinkButton } from '../../shared/ui/link-button';
import { actOnTrial, trialKey, TRIALS_KEY, type TrialJob } from './api';
import { AskButton } from './ask-button';
import { QuoteButton } from './quote-button';

interface Act {
  readonly verb: string;
  readonly body: object;
}

/** Actions that are one press, with a reason where the ledger wants one; the rest have sheets of their own. */
const SIMPLE: Readonly<
  Partial<
    Record<
      TrialJobAction,
      {
        readonly verb: string;
        readonly reason?: 'required';
        readonly note?: true;
        readonly danger?: true;
        readonly primary?: true;
      }
    >
  >
> = {
  terminate: { verb: 'terminate', reason: 'required', danger: true },
  withdraw: { verb: 'withdraw', reason: 'required', danger: true },
  reject: { verb: 'reject', reason: 'required', danger: true },
  refuse: { verb: 'refuse', reason: 'required', danger: true },
  'require-rework': { verb: 'require-rework', reason: 'required' },
  'start-review': { verb: 'start-review', primary: true },
  agree: { verb: 'agree', primary: true },
  'submit-for-inspection': { verb: 'submit-for-inspection', primary: true },
  deliver: { verb: 'deliver', note: true, primary: true },
  accept: { verb: 'accept', note: true, primary: true },
  close: { verb: 'close', primary: true },
};

/** What this person may do with the request now; the primary action last. */
export function TrialActions({ job }: { readonly job: TrialJob }) {
  const t = useText();
  const can = useCan();
  const queries = useQueryClient();
  const { mutateAsync } = useCommand(({ verb, body }: Act, key) => actOnTrial(job, verb, body, key), {
    invalidates: [trialKey(job.id), TRIALS_KEY],
  });
  const act = async (verb: string, body: object): Promise<void> => {
    try {
      await mutateAsync({ verb, body });
    } catch (error) {
      if (toProblem(error).status === 412) await queries.invalidateQueries({ queryKey: trialKey(job.id) });
      throw error;
    }
  };
  const allowed = new Set(job.allowedActions);
  return (
    <>
      {Object.entries(SIMPLE).map(([name, { verb, reason, note, danger, primary }]) => {
        const action = name as TrialJobAction;
        if (!allowed.has(action)) return null;
        return (
          <ConfirmAction
            key={action}
            label={t(`action.trial-job.${action}`)}
            description={t(`web.trial.action.${action as keyof typeof SIMPLE & 'accept'}`)}
            reason={reason ?? (note ? 'optional' : 'none')}
            danger={danger}
            type={primary ? 'primary' : 'default'}
            onConfirm={(text) => act(verb, reason ? { reason: text } : note && text ? { note: text } : {})}
          />
        );
      })}
      {allowed.has('ask-clarification') && <AskButton onAsk={(questions) => act('ask-clarification', { questions })} />}
      {allowed.has('quote') && <QuoteButton job={job} revise={false} onQuote={(body) => act('quote', body)} />}
      {allowed.has('revise') && <QuoteButton job={job} revise onQuote={(body) => act('revise', body)} />}
      {allowed.has('plan') && can('trial-job.convert') && (
        <LinkButton type="primary" to={`/trial-jobs/${job.id}/convert`}>
          {t('web.trial.convert')}
        </LinkButton>
      )}
    </>
  );
}
