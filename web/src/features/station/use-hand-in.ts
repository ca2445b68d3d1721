import { useState } from 'react';
import { isTemporary, toProblem } from '../../shared/api/problem-error';
import { handIn } from './api';

/** A photo or file somebody chose: at the server already, or kept here because there is no network. */
export type Handed = ({ readonly fileId: string } | { readonly kept: File }) & { readonly chosen: File };

/** Sends what is chosen at once, so that it is checked at once; without network it is kept for its entry to take along. */
export function useHandIn(jobId: string, onHanded: (handed: Handed) => void) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const choose = (file: File): void => {
    setBusy(true);
    setError(null);
    handIn(jobId, file)
      .then(
        (fileId) => onHanded({ fileId, chosen: file }),
        (refused: unknown) =>
          isTemporary(toProblem(refused)) ? onHanded({ kept: file, chosen: file }) : setError(refused),
      )
      .finally(() => setBusy(false));
  };
  return { choose, busy, error };
}
