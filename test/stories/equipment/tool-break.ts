import { alarmAt, untilOver } from './alarms';
import type { Crew } from './crew';
import { remedy, setFault } from './faults';
import { clock } from './floor-time';
import type { Post } from './post';

interface Call {
  readonly id: string;
  readonly raisedAt: string;
  readonly level: number;
  readonly acknowledgedAt: string | null;
  readonly arrivedAt: string | null;
  readonly resolvedAt: string | null;
}

/** The tool of a machine breaks: an alarm, a call from the station, somebody who comes, and the job goes on. */
export async function breakTheTool({ tell, teacher, technician }: Crew, post: Post): Promise<void> {
  const { workUnitId, place } = post;
  const faultId = await setFault(teacher, workUnitId, 'tool-break');
  const alarm = await alarmAt(teacher, workUnitId);
  await post.until('held');
  const note = '演示：刀具断裂，主轴停转';
  const call = await post.student.post<Call>('/andon-calls', { workUnitId, kind: 'stop', note });
  const answer = (action: string, body: object = {}): Promise<Call> =>
    teacher.post<Call>(`/andon-calls/${call.id}/${action}`, body);
  await answer('acknowledge');
  await technician.post(`/alarms/${alarm.id}/acknowledge`, { comment: '演示：已停机，准备换刀' });
  await answer('arrive');
  await answer('begin');
  await remedy(teacher, faultId);
  await post.act('resume');
  await post.until('running');
  const over = await untilOver(teacher, alarm);
  const { raisedAt, level, acknowledgedAt, arrivedAt, resolvedAt } = await answer('resolve', {
    cause: 'T',
    action: '更换刀具并对刀',
  });
  await post.student.post(`/andon-calls/${call.id}/close`);
  tell(
    `${place}: the tool broke. The machine raised “${alarm.message}” (${alarm.weight}) at ${clock(alarm.raisedAt)}; it was ` +
      `acknowledged at ${clock(over.acknowledgedAt)} and ended at ${clock(over.endedAt)}.`,
  );
  const after = (at: string | null): string =>
    at === null ? 'never' : `after ${((Date.parse(at) - Date.parse(raisedAt)) / 60_000).toFixed(1)} min`;
  tell(
    `${place}: the student called at ${clock(raisedAt)}; taken notice of ${after(acknowledgedAt)}, there ` +
      `${after(arrivedAt)}, resolved ${after(resolvedAt)}, at level ${level}.`,
  );
}
