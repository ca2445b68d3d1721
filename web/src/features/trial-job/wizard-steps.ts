import type { TrialJob, TrialRequest } from './api';

export const STEPS = ['part', 'files', 'secrecy', 'contact', 'check'] as const;
export type WizardStep = (typeof STEPS)[number];
export type FormStep = Exclude<WizardStep, 'files' | 'check'>;
export type Field = keyof TrialRequest;

export const FIELDS_OF_STEP: Readonly<Record<FormStep, readonly Field[]>> = {
  part: [
    'demandType',
    'partName',
    'partNumber',
    'drawingRevision',
    'materialGrade',
    'heatTreatment',
    'quantity',
    'desiredDate',
    'latestDate',
    'purpose',
    'requirements',
  ],
  secrecy: ['confidentiality', 'teachingConsent'],
  contact: ['contactName', 'contactPhone', 'contactEmail', 'creditCode', 'remarks'],
};

const FORM_STEPS: readonly FormStep[] = ['part', 'secrecy', 'contact'];
const ALL_FIELDS: readonly Field[] = FORM_STEPS.flatMap((step) => FIELDS_OF_STEP[step]);

/** Which step a refused field is on. */
export function stepOfPointer(pointer: string): WizardStep | null {
  const name = pointer.split('/')[1] ?? '';
  if (name === 'files') return 'files';
  return FORM_STEPS.find((step) => FIELDS_OF_STEP[step].some((field) => field === name)) ?? null;
}

/** The fields of the request as the server wants them: what is empty is left out. */
export function pickRequest(source: TrialRequest | TrialJob): TrialRequest {
  const given = ALL_FIELDS.map((field) => [field, source[field]] as const);
  return Object.fromEntries(given.filter(([, value]) => value !== null && value !== undefined && value !== ''));
}
