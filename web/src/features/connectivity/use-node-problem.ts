import { textOr, useText } from '../../shared/i18n/locale-provider';
import { problemText } from '../../shared/ui/problem-alert';

type Problem = Parameters<typeof problemText>[0];

/** Why a mapped node cannot be used, with what is needed in words. */
export function useNodeProblem(): (problem: Problem) => string {
  const t = useText();
  return ({ code, params }) => {
    const { expected } = params;
    const worded: typeof params =
      typeof expected === 'string' ? { expected: textOr(t, `connectivity.expects.${expected}`, expected) } : {};
    return problemText({ code, params: { ...params, ...worded } }, t);
  };
}
