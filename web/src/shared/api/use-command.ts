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
 * cannot do it twice, and changes once the server has answered or the input is a different one.
 */
export function useCommand<Input, Output>(
  send: (input: Input, idempotencyKey: string) => Promise<Output>,
  options: CommandOptions<Output> = {},
): UseMutationResult<Output, Error, Input> {
  const queries = useQueryClient();
  const pending = useRef<{ key: string; input: string } | null>(null);
  const running = useRef<string | null>(null);
  return useMutation({
    // A second press while the first is under way is answered like the first one, but it is told only once.
    onMutate: (input: Input) => ({ repeated: running.current === JSON.stringify(input ?? null) }),
    mutationFn: async (input: Input) => {
      const text = JSON.stringify(input ?? null);
      if (pending.current?.input !== text) pending.current = { key: newIdempotencyKey(), input: text };
      running.current = text;
      try {
        const output = await send(input, pending.current.key);
        pending.current = null;
        return output;
      } catch (error) {
        if (!isTemporary(toProblem(error))) pending.current = null;
        throw error;
      } finally {
        running.current = null;
      }
    },
    onSuccess: async (output, _input, { repeated }) => {
      if (repeated) return;
      await Promise.all((options.invalidates ?? []).map((queryKey) => queries.invalidateQueries({ queryKey })));
      options.onDone?.(output);
    },
  });
}
