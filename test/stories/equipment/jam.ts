import { alarmAt, untilOver } from './alarms';
import type { Crew } from './crew';
import { clock } from './floor-time';
import type { PlainPlc } from './plain-plc';
import type { Post } from './post';

/** A bar is stuck in the saw, and a bit of its PLC is all there is to tell of it. */
export async function jamTheSaw({ tell, teacher }: Crew, post: Post, plc: PlainPlc): Promise<void> {
  plc.jam();
  const alarm = await alarmAt(teacher, post.workUnitId);
  await teacher.post(`/alarms/${alarm.id}/acknowledge`, { comment: '演示：清除卡料' });
  plc.run();
  const { endedAt } = await untilOver(teacher, alarm);
  tell(
    `${post.place}: the fault bit became an alarm, “${alarm.message}” (${alarm.weight}, told by a ${alarm.source}), from ` +
      `${clock(alarm.raisedAt)} to ${clock(endedAt)}.`,
  );
}
