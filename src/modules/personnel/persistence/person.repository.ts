import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database';
import type { Person, PersonKind } from '../domain/person';
import type { PersonView } from '../domain/views';

export interface PersonFilter {
  /** Only this person and the members of this person's teams; null for everybody. */
  readonly seenBy: string | null;
  readonly q?: string | undefined;
  readonly kind?: PersonKind | undefined;
  readonly classId?: string | undefined;
}

export interface NewPerson extends Person {
  readonly classId: string | null;
  readonly badge: string | null;
  readonly pinHash: string | null;
}

export interface PinRow {
  readonly id: string;
  readonly pinHash: string | null;
  readonly failures: number;
  readonly lockedUntil: Date | null;
}

const PERSON = `p.id, p.number, p.name, p.kind, p.organisation_id AS "organisationId"`;
const WITH_CLASS = `${PERSON}, CASE WHEN c.id IS NOT NULL THEN
  jsonb_build_object('id', c.id, 'code', c.code, 'name', c.name, 'nameEn', c.name_en) END AS class`;

/** Row scope of students: `$1` is the viewer, null for those who see everybody. */
const SEEN = `($1::uuid IS NULL OR p.id = $1 OR EXISTS (
  SELECT FROM personnel.team_member mine JOIN personnel.team_member other USING (team_id)
  WHERE mine.person_id = $1 AND other.person_id = p.id))`;

const likePattern = (text: string): string => `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;

@Injectable()
export class PersonRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async byIds(ids: readonly string[]): Promise<Person[]> {
    return this.query<Person>(`SELECT ${PERSON} FROM personnel.person p WHERE p.id = ANY($1)`, [ids]);
  }

  async byNumbers(numbers: readonly string[]): Promise<Person[]> {
    return this.query<Person>(`SELECT ${PERSON} FROM personnel.person p WHERE p.number = ANY($1)`, [numbers]);
  }

  /** The active person who wears a badge. */
  async byBadge(badge: string): Promise<Person | null> {
    const [person] = await this.query<Person>(
      `SELECT ${PERSON} FROM personnel.person p WHERE p.badge = $1 AND p.active`,
      [badge],
    );
    return person ?? null;
  }

  /** Who wears which of these badges. */
  async wearers(badges: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.query<{ badge: string; number: string }>(
      'SELECT badge, number FROM personnel.person WHERE badge = ANY($1)',
      [badges],
    );
    return new Map(rows.map((row) => [row.badge, row.number]));
  }

  async withPin(numbers: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.query<{ number: string }>(
      'SELECT number FROM personnel.person WHERE number = ANY($1) AND pin_hash IS NOT NULL',
      [numbers],
    );
    return new Set(rows.map((row) => row.number));
  }

  /** In order of number, after the last number of the page before. */
  async list(filter: PersonFilter, after: string | null, limit: number): Promise<PersonView[]> {
    return this.query<PersonView>(
      `SELECT ${WITH_CLASS} FROM personnel.person p LEFT JOIN personnel.class c ON c.id = p.class_id
       WHERE ${SEEN} AND p.active
         AND ($2::text IS NULL OR p.number ILIKE $2 OR p.name ILIKE $2)
         AND ($3::text IS NULL OR p.kind = $3) AND ($4::uuid IS NULL OR p.class_id = $4)
         AND ($5::text IS NULL OR p.number > $5)
       ORDER BY p.number LIMIT $6`,
      [
        filter.seenBy,
        filter.q ? likePattern(filter.q) : null,
        filter.kind ?? null,
        filter.classId ?? null,
        after,
        limit + 1,
      ],
    );
  }

  async find(id: string, seenBy: string | null): Promise<PersonView | null> {
    const [row] = await this.query<PersonView>(
      `SELECT ${WITH_CLASS} FROM personnel.person p LEFT JOIN personnel.class c ON c.id = p.class_id
       WHERE ${SEEN} AND p.id = $2`,
      [seenBy, id],
    );
    return row ?? null;
  }

  /** Adds persons and brings known ones (by number) up to date; a PIN once set stays. */
  async upsert(persons: readonly NewPerson[]): Promise<void> {
    await this.query(
      `INSERT INTO personnel.person (id, number, name, kind, organisation_id, class_id, badge, pin_hash)
       SELECT id, number, name, kind, "organisationId", "classId", badge, "pinHash"
       FROM jsonb_to_recordset($1::jsonb) AS row (id uuid, number text, name text, kind text, "organisationId" uuid,
         "classId" uuid, badge text, "pinHash" text)
       ON CONFLICT (number) DO UPDATE SET name = EXCLUDED.name, kind = EXCLUDED.kind,
         organisation_id = EXCLUDED.organisation_id, class_id = EXCLUDED.class_id,
         badge = coalesce(EXCLUDED.badge, person.badge), pin_hash = coalesce(person.pin_hash, EXCLUDED.pin_hash)`,
      [JSON.stringify(persons)],
    );
  }

  /** The PIN of an active person, its row locked so that parallel tries are counted one by one. */
  async lockPin(number: string): Promise<PinRow | null> {
    const [row] = await this.query<PinRow>(
      `SELECT id, pin_hash AS "pinHash", pin_failures AS failures, pin_locked_until AS "lockedUntil"
       FROM personnel.person WHERE number = $1 AND active FOR UPDATE`,
      [number],
    );
    return row ?? null;
  }

  async recordPinTry(id: string, failures: number, lockedUntil: Date | null): Promise<void> {
    await this.query('UPDATE personnel.person SET pin_failures = $2, pin_locked_until = $3 WHERE id = $1', [
      id,
      failures,
      lockedUntil,
    ]);
  }

  /** A new PIN of an active person; earlier tries are forgotten. @returns false when there is nobody of this id */
  async setPin(id: string, pinHash: string): Promise<boolean> {
    const [, changed] = await this.query<unknown>(
      `UPDATE personnel.person SET pin_hash = $2, pin_failures = 0, pin_locked_until = NULL WHERE id = $1 AND active`,
      [id, pinHash],
    );
    return changed === 1;
  }

  private query<Row>(text: string, values: unknown[]): Promise<Row[]> {
    return this.unitOfWork.manager.query<Row[]>(text, values);
  }
}
