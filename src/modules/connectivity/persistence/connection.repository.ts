import { Injectable } from '@nestjs/common';
import type { ErrorParams } from '#libs/kernel';
import { UnitOfWork } from '#platform/database';
import type { Connection, ConnectionState, StateRule, TagDef } from '../domain/connection';

const COLUMNS = `id, work_unit_id AS "workUnitId", endpoint_url AS "endpointUrl", security_mode AS "securityMode",
  security_policy AS "securityPolicy", user_name AS "userName", secret IS NOT NULL AS "hasSecret", trust, template,
  job_receiver_node AS "jobReceiverNode", job_responses_node AS "jobResponsesNode", enabled, version,
  CASE WHEN EXISTS (SELECT FROM connectivity.lease l WHERE l.connection_id = connection.id AND l.until > clock_timestamp())
    THEN status ELSE 'stopped' END AS status,
  (SELECT split_part(l.owner, '/', 1) || '/' || split_part(l.owner, '/', 2) FROM connectivity.lease l
    WHERE l.connection_id = connection.id AND l.until > clock_timestamp()) AS gateway,
  alive_at AS "aliveAt", skew_ms::float8 AS "skewMs", CASE WHEN trouble_code IS NULL THEN NULL
    ELSE jsonb_build_object('code', trouble_code, 'params', coalesce(trouble_params, '{}'), 'at', trouble_at)
    END AS trouble,
  (SELECT m.spool FROM connectivity.spool_mark m WHERE m.connection_id = connection.id) AS spool,
  (SELECT m.last_spool FROM connectivity.spool_mark m WHERE m.connection_id = connection.id) AS "lastSpool",
  alarm_support AS "alarmSupport", status_since AS "statusSince", CASE WHEN error_code IS NULL THEN NULL
    ELSE jsonb_build_object('code', error_code, 'params', coalesce(error_params, '{}')) END AS error`;

const TAG_COLUMNS = `key, node_id AS "nodeId", expression, role, sampling_ms AS "samplingMs", queue_size AS "queueSize", deadband,
  unit, name, name_en AS "nameEn", counter_type AS "counterType", counter_kept AS "counterKept"`;

export interface WatchState {
  readonly status: ConnectionState;
  readonly aliveAt: Date | null;
  readonly currentJob: string;
  /** Why it was not connected. */
  readonly error: string | null;
}

/** What people or an import set of a connection. */
export interface ConnectionSettings extends Pick<
  Connection,
  | 'workUnitId'
  | 'endpointUrl'
  | 'securityMode'
  | 'securityPolicy'
  | 'userName'
  | 'trust'
  | 'template'
  | 'jobReceiverNode'
  | 'jobResponsesNode'
  | 'enabled'
> {
  /** Encrypted password; undefined leaves the stored one. */
  readonly secret?: Buffer | null;
}

@Injectable()
export class ConnectionRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** In order of id, after the last id of the page before. */
  async page(after: string | null, limit: number): Promise<Connection[]> {
    return this.query<Connection>(
      `SELECT ${COLUMNS} FROM connectivity.connection
       WHERE retired_at IS NULL AND ($1::uuid IS NULL OR id > $1::uuid) ORDER BY id LIMIT $2`,
      [after, limit + 1],
    );
  }

  /** How many are enabled, and how many of these are connected. */
  async figures(): Promise<{ enabled: number; connected: number }> {
    const [row] = await this.query<{ enabled: number; connected: number }>(
      `SELECT count(*)::int AS enabled, count(*) FILTER (WHERE status = 'connected')::int AS connected
       FROM (SELECT ${COLUMNS} FROM connectivity.connection WHERE enabled) AS known`,
    );
    return row ?? { enabled: 0, connected: 0 };
  }

  /** Raises the version, so that the gateway takes a new tag map up. */
  async touch(id: string): Promise<void> {
    await this.query('UPDATE connectivity.connection SET version = version + 1 WHERE id = $1', [id]);
  }

  async all(): Promise<Connection[]> {
    return this.query<Connection>(
      `SELECT ${COLUMNS} FROM connectivity.connection WHERE retired_at IS NULL ORDER BY id`,
    );
  }

  async byId(id: string): Promise<Connection | null> {
    return this.one('WHERE id = $1 AND retired_at IS NULL', [id]);
  }

  async lock(id: string): Promise<Connection | null> {
    return this.one('WHERE id = $1 AND retired_at IS NULL FOR UPDATE', [id]);
  }

  async ofWorkUnit(workUnitId: string): Promise<Connection | null> {
    return this.one('WHERE work_unit_id = $1 AND retired_at IS NULL', [workUnitId]);
  }

  async enabledOf(workUnitId: string): Promise<Connection | null> {
    return this.one('WHERE work_unit_id = $1 AND enabled', [workUnitId]);
  }

  async enabledOfAll(workUnitIds: readonly string[]): Promise<Connection[]> {
    return this.query<Connection>(
      `SELECT ${COLUMNS} FROM connectivity.connection WHERE work_unit_id = ANY($1) AND enabled`,
      [workUnitIds],
    );
  }

  async secretOf(id: string): Promise<Buffer | null> {
    const [row] = await this.query<{ secret: Buffer | null }>(
      'SELECT secret FROM connectivity.connection WHERE id = $1',
      [id],
    );
    return row?.secret ?? null;
  }

  async tagsOf(connectionId: string): Promise<TagDef[]> {
    return this.query<TagDef>(
      `SELECT ${TAG_COLUMNS} FROM connectivity.tag WHERE connection_id = $1 ORDER BY position`,
      [connectionId],
    );
  }

  /** The rules that make the machine's state, in their order. */
  async statesOf(connectionId: string): Promise<StateRule[]> {
    return this.query<StateRule>(
      'SELECT state, expression FROM connectivity.state_rule WHERE connection_id = $1 ORDER BY position',
      [connectionId],
    );
  }

  async replaceStates(connectionId: string, states: readonly StateRule[]): Promise<void> {
    await this.query('DELETE FROM connectivity.state_rule WHERE connection_id = $1', [connectionId]);
    await this.query(
      `INSERT INTO connectivity.state_rule (connection_id, position, state, expression)
       SELECT $1, r.position, r.state, r.expression
       FROM jsonb_to_recordset($2::jsonb) AS r (state text, expression text, position smallint)`,
      [
        connectionId,
        JSON.stringify(states.map(({ state, expression }, position) => ({ state, expression, position }))),
      ],
    );
  }

  async add(id: string, settings: ConnectionSettings): Promise<void> {
    await this.query(
      `INSERT INTO connectivity.connection (id, work_unit_id, endpoint_url, security_mode, security_policy, user_name,
         trust, template, job_receiver_node, job_responses_node, enabled, secret)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [id, ...valuesOf(settings), settings.secret ?? null],
    );
  }

  /** Sets everything but what the gateway writes, and raises the version. */
  async update(id: string, settings: ConnectionSettings): Promise<void> {
    await this.query(
      `UPDATE connectivity.connection SET work_unit_id = $2, endpoint_url = $3, security_mode = $4,
         security_policy = $5, user_name = $6, trust = $7, template = $8, job_receiver_node = $9,
         job_responses_node = $10, enabled = $11, secret = CASE WHEN $12 THEN $13 ELSE secret END, version = version + 1
       WHERE id = $1`,
      [id, ...valuesOf(settings), settings.secret !== undefined, settings.secret ?? null],
    );
  }

  /** Taken out of use for good; what it watched stays on record. */
  async retire(id: string, at: Date): Promise<void> {
    await this.query(
      'UPDATE connectivity.connection SET enabled = false, retired_at = $2, version = version + 1 WHERE id = $1',
      [id, at],
    );
  }

  /** Whether the work unit once had a connection of this template that was retired. */
  async hasRetired(workUnitId: string, template: string): Promise<boolean> {
    const rows = await this.query(
      'SELECT FROM connectivity.connection WHERE work_unit_id = $1 AND template = $2 AND retired_at IS NOT NULL LIMIT 1',
      [workUnitId, template],
    );
    return rows.length > 0;
  }

  /** Has those connected anew that are waiting for this certificate to be trusted. */
  async touchWaitingFor(thumbprint: string): Promise<void> {
    await this.query(
      `UPDATE connectivity.connection SET version = version + 1
       WHERE enabled AND error_code IN ('opcua.certificate-untrusted', 'opcua.certificate-changed')
         AND error_params ->> 'thumbprint' = $1`,
      [thumbprint],
    );
  }

  /** Has those connected anew whose machine must be trusted beforehand. */
  async touchTrusting(): Promise<void> {
    await this.query(
      `UPDATE connectivity.connection SET version = version + 1
       WHERE enabled AND trust = 'known' AND security_mode <> 'None'`,
    );
  }

  async replaceTags(connectionId: string, tags: readonly TagDef[]): Promise<void> {
    await this.query('DELETE FROM connectivity.tag WHERE connection_id = $1', [connectionId]);
    await this.query(
      `INSERT INTO connectivity.tag (connection_id, key, node_id, expression, role, sampling_ms, queue_size, deadband, unit, name,
         name_en, counter_type, counter_kept, position)
       SELECT $1, t."key", t."nodeId", t."expression", t."role", t."samplingMs", t."queueSize", t."deadband", t."unit", t."name",
         t."nameEn", t."counterType", t."counterKept", t.position
       FROM jsonb_to_recordset($2::jsonb) AS t ("key" text, "nodeId" text, "expression" text, "role" text, "samplingMs" int,
         "queueSize" int, "deadband" double precision, "unit" text, "name" text, "nameEn" text, "counterType" text,
         "counterKept" boolean, position smallint)`,
      [connectionId, JSON.stringify(tags.map((tag, position) => ({ ...tag, position })))],
    );
  }

  /** Written by the gateway that owns the connection. */
  async setStatus(
    id: string,
    status: ConnectionState,
    since: Date,
    error: { code: string; params: ErrorParams } | null,
  ): Promise<void> {
    await this.query(
      `UPDATE connectivity.connection SET status = $2, error_code = $4, error_params = $5,
         trouble_code = coalesce($4, trouble_code), trouble_params = CASE WHEN $4 IS NULL THEN trouble_params ELSE $5 END,
         trouble_at = CASE WHEN $4 IS NULL THEN trouble_at ELSE $3 END,
         status_since = CASE WHEN status = $2 THEN coalesce(status_since, $3) ELSE $3 END WHERE id = $1`,
      [id, status, since, error?.code ?? null, error?.params ?? null],
    );
  }

  /** What the owner before left behind: its last status, when the machine was last heard, and the job in it. */
  async watchState(id: string): Promise<WatchState> {
    const [row] = await this.query<WatchState>(
      `SELECT status, alive_at AS "aliveAt", current_job AS "currentJob", error_code AS error FROM connectivity.connection WHERE id = $1`,
      [id],
    );
    return row ?? { status: 'stopped', aliveAt: null, currentJob: '', error: null };
  }

  async setAlive(id: string, at: Date): Promise<void> {
    await this.query('UPDATE connectivity.connection SET alive_at = $2 WHERE id = $1', [id, at]);
  }

  /** Clock of the machine minus ours, ms. */
  async setSkew(id: string, ms: number): Promise<void> {
    await this.query('UPDATE connectivity.connection SET skew_ms = $2 WHERE id = $1', [id, ms]);
  }

  async setCurrentJob(id: string, opcJobOrderId: string): Promise<void> {
    await this.query('UPDATE connectivity.connection SET current_job = $2 WHERE id = $1', [id, opcJobOrderId]);
  }

  private async one(where: string, values: unknown[]): Promise<Connection | null> {
    const [row] = await this.query<Connection>(`SELECT ${COLUMNS} FROM connectivity.connection ${where}`, values);
    return row ?? null;
  }

  private query<Row>(text: string, values: unknown[] = []): Promise<Row[]> {
    return this.unitOfWork.manager.query<Row[]>(text, values);
  }
}

function valuesOf(settings: ConnectionSettings): unknown[] {
  return [
    settings.workUnitId,
    settings.endpointUrl,
    settings.securityMode,
    settings.securityPolicy,
    settings.userName,
    settings.trust,
    settings.template,
    settings.jobReceiverNode,
    settings.jobResponsesNode,
    settings.enabled,
  ];
}
