import { useMutation, useQueryClient, type QueryKey, type UseMutationResult } from '@tanstack/react-query';
import { useRef } from 'react';
import { newIdempotencyKey } from './idempotency-key';
import { isTemporary, toProblem } from './problem-error';

interface CommandOptions<Output> {
  /** Queries that show what the command changes. */
  readonly invalidates?: readonly QueryKey[];
  readonly onDone?: (output: Output) => void;
}

/**
 * One command of a person. The key stays the same while the outcome is unknown (no answer), so that pressing again
 * cannot do it twice, and changes once the server has answered or the input is a different one. A second press with the
 * same input while the first is under way sends nothing and is answered like the first: an edit has no key, and the
 * version it names would already be old.
 */
export function useCommand<Input, Output>(
  send: (input: Input, idempotencyKey: string) => Promise<Output>,
  options: CommandOptions<Output> = {},
): UseMutationResult<Output, Error, Input> {
  const queries = useQueryClient();
  const pending = useRef<{ key: string; input: string } | null>(null);
  const running = useRef(new Map<string, Promise<Output>>());
  const once = async (input: Input, text: string): Promise<Output> => {
    const asked = pending.current?.input === text ? pending.current : { key: newIdempotencyKey(), input: text };
    pending.current = asked;
    const settle = (): void => {
      if (pending.current === asked) pending.current = null;
    };
    try {
      const output = await send(input, asked.key);
      settle();
      return output;
    } catch (error) {
      if (!isTemporary(toProblem(error))) settle();
      throw error;
    }
  };
  return useMutation({
    // Whoever is only answered like the first press is not told again.
    onMutate: (input: Input) => ({ repeated: running.current.has(textOf(input)) }),
    mutationFn: async (input: Input) => {
      const text = textOf(input);
      const underWay = running.current.get(text);
      if (underWay) return underWay;
      const answer = once(input, text);
      running.current.set(text, answer);
      try {
        return await answer;
      } finally {
        running.current.delete(text);
      }
    },
    onSuccess: async (output, _input, { repeated }) => {
      if (repeated) return;
      await Promise.all((options.invalidates ?? []).map((queryKey) => queries.invalidateQueries({ queryKey })));
      options.onDone?.(output);
    },
  });
}

const textOf = (input: unknown): string => JSON.stringify(input ?? null);
