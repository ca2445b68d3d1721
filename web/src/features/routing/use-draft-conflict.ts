import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api } from '../../shared/api/client';
import { newIdempotencyKey } from '../../shared/api/idempotency-key';
import { toProblem } from '../../shared/api/problem-error';
import { copyVersion, type VersionDetail } from './api';
import type { Comparison } from './changes';
import { bodyOf, draftOf, fittedTo, movedTo, type Draft } from './draft';

/** What is stored by now, who saved it, and what one's own draft says otherwise. */
interface Standing {
  readonly stored: VersionDetail;
  readonly changedAt: string;
  readonly changedByName: string | null;
  /** In another window of one's own. */
  readonly changedByCaller: boolean;
  readonly differences: Comparison;
}

/** A content that gave way to another one. */
export interface SetAside {
  readonly whose: 'mine' | 'theirs';
  readonly draft: Draft;
}

interface Editing {
  readonly stored: VersionDetail;
  readonly draft: Draft;
  /** The server has this now, and the editor shows it. */
  readonly accept: (saved: VersionDetail) => Promise<void>;
  readonly setDraft: (draft: Draft) => void;
}

export interface Conflict {
  readonly standing: Standing | null;
  readonly aside: SetAside | null;
  readonly looking: boolean;
  /** Why it could not be found out what differs. */
  readonly error: unknown;
  /** The version that one's own work became; to go there. */
  readonly next: VersionDetail | null;
  readonly look: () => void;
  readonly takeTheirs: () => Promise<void>;
  readonly overwrite: () => Promise<void>;
  readonly saveAsNext: () => Promise<void>;
  readonly putBack: () => void;
  readonly dropAside: () => Promise<void>;
}

/** 412: somebody else has changed it since it was read. */
export const isStale = (error: unknown): boolean => error !== null && toProblem(error).status === 412;

export const writeDraft = (draft: Draft, onto: VersionDetail): Promise<VersionDetail> =>
  api.put(`/routings/${onto.routingId}/versions/${onto.version}`, bodyOf(fittedTo(draft, onto)), {
    ifMatch: onto.rowVersion,
  });

/** Two people write one draft: nothing either of them wrote is lost, whatever is chosen. */
export function useDraftConflict({ stored, draft, accept, setDraft }: Editing): Conflict {
  const [standing, setStanding] = useState<Standing | null>(null);
  const [aside, setAside] = useState<SetAside | null>(null);
  const [next, setNext] = useState<VersionDetail | null>(null);
  const copied = useRef<VersionDetail | null>(null);
  const comparison = useMutation({
    mutationFn: () =>
      api.post<Standing>(`/routings/${stored.routingId}/versions/${stored.version}/compare-draft`, bodyOf(draft)),
    onSuccess: setStanding,
  });
  return {
    standing,
    aside,
    next,
    looking: comparison.isPending,
    error: comparison.error,
    look: () => comparison.mutate(),
    takeTheirs: async () => {
      if (!standing) return;
      setAside({ whose: 'mine', draft });
      setStanding(null);
      await accept(standing.stored);
    },
    overwrite: async () => {
      if (!standing) return;
      try {
        const saved = await writeDraft(draft, standing.stored);
        setAside({ whose: 'theirs', draft: draftOf(standing.stored) });
        setStanding(null);
        await accept(saved);
      } catch (error) {
        if (!isStale(error)) throw error;
        // Saved once more meanwhile: what is replaced has to be seen before.
        await comparison.mutateAsync();
      }
    },
    saveAsNext: async () => {
      // Pressed again after a refusal, it goes into the version that was made the first time.
      copied.current ??= await copyVersion(stored, draft.changeNote, newIdempotencyKey());
      setNext(await writeDraft(movedTo(draft, copied.current), copied.current));
    },
    putBack: () => {
      if (!aside) return;
      setAside({ whose: aside.whose === 'mine' ? 'theirs' : 'mine', draft });
      setDraft(aside.draft);
    },
    dropAside: async () => setAside(null),
  };
}
