import type { ConditionSeen } from '#libs/opcua-client';
import type { Alarm, AlarmCommand } from './alarm';

/** A condition as its machine told it, with times that can be believed. */
export interface SeenCondition extends Omit<ConditionSeen, 'at' | 'activeSince' | 'refresh' | 'receivedAt'> {
  readonly at: Date;
  readonly activeSince: Date | null;
  /** Told again by this refresh; null: seen as it happened. */
  readonly refresh: string | null;
}

/** A fault bit as the machine told it. */
export interface SeenBit {
  readonly isOn: boolean;
  readonly at: Date;
  /** What it stood at when watching (re)started. */
  readonly initial: boolean;
}

export type AlarmNews = 'raised' | 'ended' | 'acknowledged' | 'unacknowledged' | 'confirmed';

/** What happened to an alarm, and when. */
export interface AlarmFact {
  readonly news: AlarmNews;
  readonly alarm: Alarm;
  readonly at: Date;
}

export interface Course {
  /** To be kept; first what is over. */
  readonly alarms: readonly Alarm[];
  readonly facts: readonly AlarmFact[];
}

/** Everything about an alarm that its course does not change. */
export type AlarmAbout = Pick<
  Alarm,
  | 'connectionId'
  | 'workUnitId'
  | 'lineMode'
  | 'source'
  | 'conditionId'
  | 'branchId'
  | 'jobOrderId'
  | 'workOrderId'
  | 'attemptId'
>;

const NOTHING: Course = { alarms: [], facts: [] };

const NEW = {
  eventId: null,
  conditionName: null,
  sourceName: null,
  messageEn: null,
  found: false,
  endedAt: null,
  endedAfter: null,
  canAcknowledge: false,
  canConfirm: false,
  acknowledgedAt: null,
  acknowledgedBy: null,
  comment: null,
  confirmedAt: null,
  confirmedBy: null,
  doubtSince: null,
  retained: false,
  closedAt: null,
  refresh: null,
} as const;

/**
 * What becomes of an alarm when its condition is told.
 * @param open the occurrence that is not over; null when there is none
 * @param about of one that begins
 */
export function afterCondition(
  open: Alarm | null,
  seen: SeenCondition,
  about: AlarmAbout,
  newId: () => string,
): Course {
  if (!open) return seen.active || seen.retain ? begun(seen, about, newId) : NOTHING;
  if (!isAnother(open, seen)) return goneOn(open, seen);
  const over = ended(open, seen.activeSince ?? seen.at, open.doubtSince);
  const next = begun(seen, about, newId);
  return {
    alarms: [{ ...over, closedAt: over.endedAt }, ...next.alarms],
    facts: [...(open.endedAt ? [] : [fact('ended', over, over.endedAt)]), ...next.facts],
  };
}

/** What becomes of an alarm that a refresh no longer knows: it has ended, at a moment nobody saw. */
export function afterAbsence(open: Alarm, at: Date): Course {
  const over = { ...ended(open, at, open.doubtSince), closedAt: at, retained: false };
  return { alarms: [over], facts: open.endedAt ? [] : [fact('ended', over, at)] };
}

/** What becomes of the alarm of a fault bit. */
export function afterBit(
  open: Alarm | null,
  { isOn, at, initial }: SeenBit,
  about: AlarmAbout & Pick<Alarm, 'message' | 'messageEn' | 'severity'>,
  newId: () => string,
): Course {
  if (isOn && open) return open.doubtSince ? { alarms: [{ ...open, doubtSince: null }], facts: [] } : NOTHING;
  if (open) {
    const over = { ...ended(open, at, initial ? open.doubtSince : null), closedAt: at };
    return { alarms: [over], facts: [fact('ended', over, at)] };
  }
  if (!isOn) return NOTHING;
  const alarm = { ...NEW, ...about, id: newId(), canAcknowledge: true, raisedAt: at, found: initial };
  return { alarms: [alarm], facts: [fact('raised', alarm, at)] };
}

/** What becomes of an alarm of which the machine took what somebody said; nothing when it has told so already. */
export function afterCommand(
  alarm: Alarm,
  { action, comment, askedBy }: Pick<AlarmCommand, 'action' | 'comment' | 'askedBy'>,
  now: Date,
): Course {
  const at = now < alarm.raisedAt ? alarm.raisedAt : now;
  const said = comment === '' ? alarm.comment : comment;
  const next =
    action === 'acknowledge'
      ? { ...alarm, acknowledgedAt: at, acknowledgedBy: askedBy, comment: said }
      : { ...alarm, confirmedAt: at, confirmedBy: askedBy, comment: said };
  const isSo = action === 'acknowledge' ? alarm.acknowledgedAt : alarm.confirmedAt;
  if (isSo) return NOTHING;
  return { alarms: [next], facts: [fact(action === 'acknowledge' ? 'acknowledged' : 'confirmed', next, at)] };
}

/** The condition was inactive in between. */
function isAnother(open: Alarm, { active, activeSince }: SeenCondition): boolean {
  if (!active) return false;
  if (open.endedAt) return true;
  return open.doubtSince !== null && activeSince !== null && activeSince > open.doubtSince;
}

function begun(seen: SeenCondition, about: AlarmAbout, newId: () => string): Course {
  const found = seen.refresh !== null;
  const raisedAt = (seen.active ? seen.activeSince : null) ?? seen.at;
  const alarm: Alarm = { ...NEW, ...about, ...told(seen), id: newId(), raisedAt, found };
  const { alarms, facts } = goneOn(alarm, seen);
  return { alarms, facts: [fact('raised', alarm, raisedAt), ...facts] };
}

function goneOn(open: Alarm, seen: SeenCondition): Course {
  let alarm: Alarm = { ...open, ...told(seen), doubtSince: null };
  const facts: AlarmFact[] = [];
  const tell = (news: AlarmNews, next: Alarm): void => {
    alarm = next;
    facts.push(fact(news, next, seen.at));
  };
  if (seen.acked === true && !alarm.acknowledgedAt) {
    tell('acknowledged', { ...alarm, acknowledgedAt: seen.at, comment: seen.comment });
  }
  // An event from before the acknowledgement may come after it.
  if (seen.acked === false && alarm.acknowledgedAt && alarm.acknowledgedAt < seen.at) {
    tell('unacknowledged', {
      ...alarm,
      acknowledgedAt: null,
      acknowledgedBy: null,
      confirmedAt: null,
      confirmedBy: null,
    });
  }
  const isConfirmed = seen.confirmed === true && seen.acked !== false && alarm.acknowledgedAt !== null;
  if (isConfirmed && !alarm.confirmedAt && open.canConfirm) tell('confirmed', { ...alarm, confirmedAt: seen.at });
  if (!seen.active && !alarm.endedAt) {
    tell('ended', ended(alarm, seen.at, seen.refresh === null ? null : open.doubtSince));
  }
  if (alarm.endedAt && !seen.retain) alarm = { ...alarm, closedAt: seen.at };
  return { alarms: [alarm], facts };
}

function told(seen: SeenCondition) {
  return {
    eventId: seen.eventId,
    conditionName: seen.conditionName,
    sourceName: seen.sourceName,
    message: seen.message,
    severity: seen.severity,
    canAcknowledge: seen.acked !== null && seen.eventId !== null,
    canConfirm: seen.confirmed !== null && seen.eventId !== null,
    retained: seen.retain,
    ...(seen.refresh === null ? {} : { refresh: seen.refresh }),
  };
}

function ended<Open extends Alarm>(open: Open, at: Date, after: Date | null): Open & { readonly endedAt: Date } {
  if (open.endedAt) return { ...open, endedAt: open.endedAt };
  // A clock that was set back does not make an alarm end before it began.
  const endedAt = at < open.raisedAt ? open.raisedAt : at;
  return { ...open, endedAt, endedAfter: after && after < endedAt ? after : null };
}

function fact(news: AlarmNews, alarm: Alarm, at: Date): AlarmFact {
  return { news, alarm, at };
}
