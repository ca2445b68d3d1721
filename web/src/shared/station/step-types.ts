import type { DecimalString } from '#libs/kernel';

export const INPUT_TYPES = ['number', 'text', 'choice', 'date', 'photo', 'file', 'scan', 'signature'] as const;
export const STEP_KINDS = ['instruction', 'confirm', 'capture', 'measure', 'caution'] as const;

/** What a step asks for. */
export interface StepInputView {
  readonly type: (typeof INPUT_TYPES)[number];
  readonly unit?: string;
  readonly min?: DecimalString;
  readonly max?: DecimalString;
  readonly choices?: readonly string[];
}

/** A file a step shows. */
export interface StepMediaView {
  readonly kind: 'picture' | 'video' | 'drawing' | 'model';
  readonly fileId: string;
  readonly name: string;
}

/** A step as it is shown at the station and in the editor's preview. */
export interface StepView {
  readonly seq: number;
  readonly kind: (typeof STEP_KINDS)[number];
  readonly title: string;
  readonly titleEn: string;
  readonly text: string;
  readonly textEn: string;
  readonly mandatory: boolean;
  readonly picture: string | null;
  readonly media?: readonly StepMediaView[];
  readonly input?: StepInputView;
}
