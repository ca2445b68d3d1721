/**
 * Many who want the same row would chase each other from version to version of it, and some for seconds. They take turns
 * instead: whoever holds the advisory lock (until the end of the transaction) goes on to the row locks, which are what
 * the rules rest on. To be put in FROM, before the rows that are locked; `$1` is the id.
 *
 * Always in this order, so that nobody waits in a circle: turn of the order, order, turn of a job, jobs by their place in
 * the graph.
 */
export const TURN_OF_ORDER = `(SELECT pg_advisory_xact_lock(hashtextextended($1::uuid::text, 0))) AS turn`;

/** The turn of the order that job order `$1` belongs to; no row when there is none. */
export const TURN_OF_ORDER_BY_JOB = `(SELECT pg_advisory_xact_lock(hashtextextended(o.work_order_id::text, 0))
  FROM work_order.job_order o WHERE o.id = $1) AS turn`;

/** The turn of job order `$1` itself, for what touches no other but those it hands units to. */
export const TURN_OF_JOB = `(SELECT pg_advisory_xact_lock(hashtextextended($1::uuid::text, 1))) AS turn`;
