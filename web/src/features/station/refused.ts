import { createContext, use } from 'react';

/** What the server refused at once. The page may have gone on by then, so it goes back to where it was entered. */
export interface Refused {
  /** Key of the stage. */
  readonly stage: string;
  /** The field within the stage. */
  readonly place: string;
  readonly entered: Readonly<Record<string, string>>;
  /** A photo, file or signature that was to go along. */
  readonly file?: File;
  readonly error: unknown;
}

interface Refusals {
  readonly refused: Refused | null;
  readonly refuse: (refused: Refused) => void;
  /** There something is entered anew. */
  readonly forget: (stage: string, place: string) => void;
}

const RefusalsContext = createContext<Refusals>({
  refused: null,
  refuse: () => undefined,
  forget: () => undefined,
});

export const RefusalsProvider = RefusalsContext.Provider;

/** The field of this stage where something was refused; null when nothing was. */
export function useRefusedPlace(stage: string): string | null {
  const { refused } = use(RefusalsContext);
  return refused?.stage === stage ? refused.place : null;
}

/** What was refused of this field, and how to say that something was. */
export function useRefused(stage: string, place: string) {
  const { refused, refuse, forget } = use(RefusalsContext);
  return {
    refused: refused?.stage === stage && refused.place === place ? refused : null,
    refuse: (entered: Refused['entered'], error: unknown, file?: File): void =>
      refuse({ stage, place, entered, error, ...(file ? { file } : {}) }),
    forget: (): void => forget(stage, place),
  };
}
