import type { HeldEntry } from '../../shared/station/outbox';
import type { NeededTools, StationJob } from './api';

type Tool = NeededTools['here'][number];

/** Issues and returns of a job that are kept on the device; what the server refused is for a person to decide. */
const ofTools = (jobId: string, held: readonly HeldEntry[]): readonly HeldEntry[] =>
  held.filter(({ about, refusal }) => refusal === null && about.jobId === jobId && about.what.startsWith('tool-'));

const move = (tool: Tool, status: Tool['status']): Tool => ({ ...tool, status });

function withOne(need: NeededTools, { about, body }: HeldEntry): NeededTools {
  if (about.what === 'tool-issue') {
    const { code } = body as { code: string };
    const tool = need.free.find((each) => each.code === code);
    if (!tool) return need;
    return {
      ...need,
      free: need.free.filter((each) => each !== tool),
      here: [...need.here, move(tool, 'issued')],
      missing: Math.max(0, need.missing - 1),
    };
  }
  const { toolId, problem } = body as { toolId: string; problem?: string };
  const tool = need.here.find(({ id }) => id === toolId);
  if (!tool) return need;
  const here = need.here.filter((each) => each !== tool);
  const usable = here.filter(({ status }) => status === 'issued').length;
  const isFree = problem === undefined && tool.status === 'issued';
  return {
    ...need,
    here,
    free: isFree ? [...need.free, move(tool, 'available')] : need.free,
    missing: Math.max(0, need.count - usable),
  };
}

/** The tools of a job as they will be when what is kept here has been sent. */
export function withHeldTools(
  jobId: string,
  needs: readonly NeededTools[],
  held: readonly HeldEntry[],
): readonly NeededTools[] {
  return ofTools(jobId, held).reduce((now, entry) => now.map((need) => withOne(need, entry)), needs);
}

/** The gate of the tools as it will be; where nothing of them is kept here, the server's word counts. */
export function withHeldToolGate(
  view: StationJob,
  needs: readonly NeededTools[],
  held: readonly HeldEntry[],
): StationJob {
  if (ofTools(view.job.id, held).length === 0 || needs.length === 0) return view;
  const missing = withHeldTools(view.job.id, needs, held).filter((need) => need.missing > 0);
  const tools = missing.map(({ toolClass, missing: count }) => `${toolClass} × ${count}`).join('、');
  return {
    ...view,
    gates: view.gates.map((gate) =>
      gate.code === 'tools-issued' ? { ...gate, open: missing.length === 0, params: { tools } } : gate,
    ),
  };
}
