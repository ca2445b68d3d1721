import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { newIdempotencyKey } from '../../shared/api/idempotency-key';
import { createDraft, saveDraft, trialKey, TRIALS_KEY, type TrialJob, type TrialRequest } from './api';
import { pickRequest } from './wizard-steps';

interface Draft {
  readonly job: TrialJob | null;
  readonly busy: boolean;
  readonly error: unknown;
  /** @returns false when the server refused; nothing typed is lost */
  readonly save: (values: TrialRequest) => Promise<boolean>;
  /** A newer picture of the same draft, such as after an upload. */
  readonly replace: (job: TrialJob) => void;
}

/** A draft that lives on the server: the first step makes it, the others change it. */
export function useDraft(initial: TrialJob | null): Draft {
  const queries = useQueryClient();
  const [job, setJob] = useState(initial);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  // One key for the one draft this wizard makes, however often its first step is sent.
  const key = useRef(newIdempotencyKey());
  const replace = (next: TrialJob): void => {
    setJob(next);
    queries.setQueryData(trialKey(next.id), next);
    void queries.invalidateQueries({ queryKey: TRIALS_KEY });
  };
  const save = async (values: TrialRequest): Promise<boolean> => {
    setBusy(true);
    setError(null);
    try {
      const request = pickRequest({ ...(job ? pickRequest(job) : {}), ...values });
      const saved = job ? await saveDraft(job, request) : await createDraft(request, key.current);
      replace(saved);
      // The address now names the draft, so that a reload goes on with it.
      if (!job) window.history.replaceState(window.history.state, '', `/trial-jobs/${saved.id}/edit`);
      return true;
    } catch (refused) {
      setError(refused);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { job, busy, error, save, replace };
}
