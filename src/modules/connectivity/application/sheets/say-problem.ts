import type { FieldProblem } from '#libs/kernel';
import type { TextKey } from '#libs/texts';
import { say } from '#platform/import';

/** What is wrong with a mapped tag or a rule, in words. */
export function sayProblem({ code, params }: Pick<FieldProblem, 'code' | 'params'>): string {
  return say(`error.${code}` as TextKey, params);
}
