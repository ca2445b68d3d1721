import { QUANTITY, type JobIds } from './floor';

/** What is done to each job order, in this order. */
export const COMMANDS = ['start', 'report', 'complete'] as const;

export type CommandName = (typeof COMMANDS)[number];

export interface Request {
  readonly path: string;
  readonly body: string;
}

/** The request behind a command, as a station sends it. */
export function requestOf(command: CommandName, { jobId }: JobIds): Request {
  const path = `/api/v1/job-orders/${jobId}`;
  switch (command) {
    case 'start':
      return { path: `${path}/start`, body: '{}' };
    case 'report':
      return { path: `${path}/reports`, body: JSON.stringify({ good: QUANTITY }) };
    case 'complete':
      return { path: `${path}/complete`, body: '{}' };
  }
}
