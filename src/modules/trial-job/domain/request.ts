import { decimal, type FieldProblem } from '#libs/kernel';
import type { TrialRequest } from './trial-job.types';
import { isCreditCode } from './credit-code';

const REQUIRED = [
  'partName',
  'drawingRevision',
  'materialGrade',
  'quantity',
  'demandType',
  'desiredDate',
  'confidentiality',
  'teachingConsent',
  'contactName',
] as const satisfies readonly (keyof TrialRequest)[];

const required = (field: string): FieldProblem => ({ pointer: `/${field}`, code: 'trial-job.field-required' });

/** What is wrong with what was filled in, also in a draft. */
export function contradictions(request: TrialRequest): FieldProblem[] {
  const { creditCode, quantity, desiredDate, latestDate } = request;
  const found: FieldProblem[] = [];
  if (creditCode && !isCreditCode(creditCode)) found.push({ pointer: '/creditCode', code: 'trial-job.credit-code' });
  if (quantity && !decimal.isPositive(quantity))
    found.push({ pointer: '/quantity', code: 'trial-job.quantity-not-positive' });
  if (desiredDate && latestDate && latestDate < desiredDate)
    found.push({ pointer: '/latestDate', code: 'trial-job.latest-before-desired' });
  return found;
}

/** What still lacks for submitting: required fields, a phone number or mail address, a drawing. */
export function missingFields(request: TrialRequest, hasDrawing: boolean): FieldProblem[] {
  const missing = REQUIRED.filter((field) => request[field] === undefined || request[field] === '').map(required);
  if (!request.contactPhone && !request.contactEmail) missing.push(required('contactPhone'));
  if (!hasDrawing) missing.push({ pointer: '/files', code: 'trial-job.drawing-required' });
  return missing;
}
