import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database';
import type { TeamRef } from '../domain/person';
import type { TeamView } from '../domain/views';

export interface NewTeam {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly classId: string;
  readonly members: readonly { readonly personId: string; readonly role: 'leader' | 'member' }[];
}

const TEAM = `t.id, t.code, t.name, t.name_en AS "nameEn", t.class_id AS "classId", coalesce((
    SELECT jsonb_agg(jsonb_build_object('personId', p.id, 'number', p.number, 'name', p.name, 'role', m.role)
                     ORDER BY m.role, p.number)
    FROM personnel.team_member m JOIN personnel.person p ON p.id = m.person_id WHERE m.team_id = t.id), '[]') AS members`;

/** Row scope of students: `$1` is the viewer, null for those who see every team. */
const SEEN = `($1::uuid IS NULL OR EXISTS (
  SELECT FROM personnel.team_member mine WHERE mine.team_id = t.id AND mine.person_id = $1))`;

@Injectable()
export class TeamRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async list(seenBy: string | null, classId: string | null, after: string | null, limit: number): Promise<TeamView[]> {
    return this.query<TeamView>(
      `SELECT ${TEAM} FROM personnel.team t
       WHERE ${SEEN} AND ($2::uuid IS NULL OR t.class_id = $2) AND ($3::text IS NULL OR t.code > $3)
       ORDER BY t.code LIMIT $4`,
      [seenBy, classId, after, limit + 1],
    );
  }

  async find(id: string, seenBy: string | null = null): Promise<TeamView | null> {
    const [row] = await this.query<TeamView>(`SELECT ${TEAM} FROM personnel.team t WHERE ${SEEN} AND t.id = $2`, [
      seenBy,
      id,
    ]);
    return row ?? null;
  }

  /** In no particular order; unknown ids are left out. */
  async byIds(ids: readonly string[]): Promise<TeamView[]> {
    return this.query<TeamView>(`SELECT ${TEAM} FROM personnel.team t WHERE t.id = ANY($1)`, [ids]);
  }

  /** Everybody who is in a team with a person, also the person. */
  async matesOf(personId: string): Promise<string[]> {
    const rows = await this.query<{ id: string }>(
      `SELECT DISTINCT theirs.person_id AS id FROM personnel.team_member mine
       JOIN personnel.team_member theirs ON theirs.team_id = mine.team_id WHERE mine.person_id = $1`,
      [personId],
    );
    return rows.map((row) => row.id);
  }

  async idsOf(personId: string): Promise<string[]> {
    const rows = await this.query<{ id: string }>(
      'SELECT team_id AS id FROM personnel.team_member WHERE person_id = $1 ORDER BY team_id',
      [personId],
    );
    return rows.map((row) => row.id);
  }

  async ofEach(personIds: readonly string[]): Promise<ReadonlyMap<string, TeamRef>> {
    const rows = await this.query<TeamRef & { readonly personId: string }>(
      `SELECT DISTINCT ON (m.person_id) m.person_id AS "personId", t.id, t.code, t.name, t.name_en AS "nameEn"
       FROM personnel.team_member m JOIN personnel.team t ON t.id = m.team_id
       WHERE m.person_id = ANY($1) ORDER BY m.person_id, t.code`,
      [personIds],
    );
    return new Map(rows.map(({ personId, ...team }) => [personId, team]));
  }

  async idsOfClass(classId: string): Promise<string[]> {
    const rows = await this.query<{ id: string }>('SELECT id FROM personnel.team WHERE class_id = $1 ORDER BY code', [
      classId,
    ]);
    return rows.map((row) => row.id);
  }

  async idsByCode(codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.query<{ code: string; id: string }>(
      'SELECT code, id FROM personnel.team WHERE code = ANY($1)',
      [codes],
    );
    return new Map(rows.map((row) => [row.code, row.id]));
  }

  /** Adds teams and brings known ones (by code) up to date, with exactly these members. */
  async upsert(teams: readonly NewTeam[]): Promise<void> {
    await this.query(
      `INSERT INTO personnel.team (id, code, name, name_en, class_id)
       SELECT id, code, name, "nameEn", "classId" FROM jsonb_to_recordset($1::jsonb)
         AS row (id uuid, code text, name text, "nameEn" text, "classId" uuid)
       ON CONFLICT (code) DO UPDATE SET name = EXCLUDED.name, name_en = EXCLUDED.name_en, class_id = EXCLUDED.class_id`,
      [JSON.stringify(teams)],
    );
    await this.query('DELETE FROM personnel.team_member WHERE team_id = ANY($1)', [teams.map((team) => team.id)]);
    const members = teams.flatMap((team) => team.members.map((member) => ({ teamId: team.id, ...member })));
    await this.query(
      `INSERT INTO personnel.team_member (team_id, person_id, role)
       SELECT "teamId", "personId", role FROM jsonb_to_recordset($1::jsonb)
         AS row ("teamId" uuid, "personId" uuid, role text)`,
      [JSON.stringify(members)],
    );
  }

  private query<Row>(text: string, values: unknown[]): Promise<Row[]> {
    return this.unitOfWork.manager.query<Row[]>(text, values);
  }
}
