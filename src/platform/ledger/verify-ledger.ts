import { Client } from 'pg';
import { type ExportedHead, ExportedHeads } from './exported-heads';
import { lastPosition, type RunQuery, type Seal, sealedFields, sealsAfter } from './seal.repository';
import { digestOf, firstDifference, headOf, NO_HEAD } from './seal-chain';

/** How an entry, a seal and its exported head can fail to agree. */
export type Disagreement =
  /** The entry at this position is not the one that was sealed. */
  | 'entry-changed'
  /** There is no entry at this position. */
  | 'entry-missing'
  /** The seal that begins here does not follow from its entries and the seal before. */
  | 'chain-broken'
  /** The seal that begins here is not the one whose head was exported: something in it, or before it, was changed. */
  | 'head-differs'
  /** A seal that begins here was exported and is no longer in the database. */
  | 'seal-missing';

export interface Verification {
  /** The first position at which something is wrong; null when all agrees. */
  readonly wrong: { readonly pos: number; readonly toPos: number; readonly what: Disagreement } | null;
  /** Everything up to here is sealed and agrees. */
  readonly verifiedTo: number;
  /** The last position; what lies between is not sealed yet. */
  readonly lastPos: number;
  readonly seals: number;
  /** Seals that were compared with an exported head. */
  readonly exported: number;
}

/** {@link verifyLedger} of a database, against a file of exported heads; one that does not exist says nothing. */
export async function verifyLedgerAt(databaseUrl: string, headsFile: string): Promise<Verification> {
  const heads = await new ExportedHeads(headsFile).read();
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return await verifyLedger(async (text, values) => (await client.query(text, values)).rows, heads);
  } finally {
    await client.end();
  }
}

/** Computes the whole chain anew from the entries, and compares it with the seals and with the exported heads. */
export async function verifyLedger(query: RunQuery, heads: readonly ExportedHead[]): Promise<Verification> {
  const exported = new Map(heads.map((head) => [head.number, head]));
  let previous = NO_HEAD;
  let verifiedTo = 0;
  let number = 0;
  let compared = 0;
  const result = async (wrong: Verification['wrong']): Promise<Verification> => ({
    wrong,
    verifiedTo,
    lastPos: await lastPosition(query),
    seals: number,
    exported: compared,
  });
  for (;;) {
    const [seal] = await sealsAfter(query, number, 1);
    if (!seal) break;
    const wrong =
      (await disagreement(query, seal, { previous, number: number + 1, fromPos: verifiedTo + 1 })) ??
      differs(seal, exported.get(seal.number));
    if (wrong) return result(wrong);
    if (exported.has(seal.number)) compared += 1;
    previous = seal.head;
    verifiedTo = seal.toPos;
    number = seal.number;
  }
  const lost = heads.find((head) => head.number > number);
  return result(lost ? { pos: lost.fromPos, toPos: lost.toPos, what: 'seal-missing' } : null);
}

interface Expected {
  readonly previous: Buffer;
  readonly number: number;
  readonly fromPos: number;
}

async function disagreement(query: RunQuery, seal: Seal, expected: Expected): Promise<Verification['wrong']> {
  const { fromPos, toPos } = seal;
  if (seal.number !== expected.number || fromPos !== expected.fromPos) {
    return { pos: expected.fromPos, toPos: Math.max(expected.fromPos, fromPos), what: 'chain-broken' };
  }
  const entries = await sealedFields(query, fromPos, toPos);
  const hole = entries.findIndex(({ pos }, index) => pos !== fromPos + index);
  const missing = hole >= 0 ? hole : entries.length < toPos - fromPos + 1 ? entries.length : null;
  const digests = Buffer.concat(entries.map(({ fields }) => digestOf(fields)));
  const changed = firstDifference(digests, seal.digests);
  // An entry that is gone shifts all behind it; one changed before it is found first.
  if (changed !== null && (missing === null || changed < missing)) return at(fromPos + changed, 'entry-changed');
  if (missing !== null) return at(fromPos + missing, 'entry-missing');
  return headOf(expected.previous, fromPos, digests).equals(seal.head)
    ? null
    : { pos: fromPos, toPos, what: 'chain-broken' };
}

function differs(seal: Seal, exported: ExportedHead | undefined): Verification['wrong'] {
  if (!exported) return null;
  const { fromPos, toPos } = seal;
  const same = exported.head === seal.head.toString('hex') && exported.fromPos === fromPos && exported.toPos === toPos;
  return same ? null : { pos: fromPos, toPos: Math.max(toPos, exported.toPos), what: 'head-differs' };
}

const at = (pos: number, what: Disagreement): Verification['wrong'] => ({ pos, toPos: pos, what });
