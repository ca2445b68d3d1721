import { byAql, refused, startDesk, type Desk, type Inspection } from './desk';

jest.setTimeout(240_000);

let desk: Desk;

beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk?.world.stop());

const severityOf = ({ plan }: Inspection): string | null | undefined => plan?.classes['B']?.severity;

/** A lot of 90 comes in, `A` is accepted and `R` rejected. @returns how severely it was inspected */
async function lot(materialId: string, verdict: string, supplier = '演示铝材厂'): Promise<Inspection> {
  const { inspection } = await desk.arrived(materialId, '90', { supplier });
  const { status } = await desk.judged(inspection, { B: verdict === 'A' ? 0 : 5 });
  if (status === 'passed') await desk.act(desk.technician, inspection, 'accept');
  else await desk.act(desk.technician, inspection, 'reject', { reason: '不合格' });
  return inspection;
}

async function series(materialId: string, verdicts: string): Promise<(string | null | undefined)[]> {
  const severities: (string | null | undefined)[] = [];
  for (const verdict of verdicts) severities.push(severityOf(await lot(materialId, verdict)));
  return severities;
}

const standing = async (materialId: string) => {
  const [found] = await desk.severities(materialId);
  if (!found) throw new Error('no severity yet');
  return found;
};
const say = (id: string, what: string, who = desk.teacher) =>
  who.post(`/sampling-severities/${id}/${what}`, { note: '已确认' });

describe('severity', () => {
  it('is tightened after two of five refused, and normal again after five accepted', async () => {
    const { id } = await desk.ruled(byAql('1.0'));
    expect(await series(id, 'AARAR')).toEqual(Array(5).fill('normal'));
    expect(await series(id, 'AAAAA')).toEqual(Array(5).fill('tightened'));
    expect(severityOf((await desk.arrived(id, '90', { supplier: '演示铝材厂' })).inspection)).toBe('normal');
    expect(severityOf((await desk.arrived(id, '90', { supplier: '另一家' })).inspection)).toBe('normal');
    const { switches } = await standing(id);
    expect(switches.map(({ reason }) => reason)).toEqual(['five-accepted', 'two-of-five-refused']);
    expect(switches.every(({ inspectionNumber }) => /^IL-\d{4}-\d{4}$/.test(inspectionNumber))).toBe(true);
  });

  it('stays normal when the two are six lots apart, and lots that come again count for nothing', async () => {
    const { id } = await desk.ruled(byAql('1.0'));
    expect(await series(id, 'A')).toEqual(['normal']);
    const refusedOnce = await lot(id, 'R');
    const again = await desk.act(desk.technician, refusedOnce, 'resubmit', { reason: '已挑选' });
    await desk.judged(again, { B: 5 });
    await desk.act(desk.technician, again, 'reject', { reason: '还是不合格' });
    expect(await series(id, 'AAAARA')).toEqual(Array(6).fill('normal'));
    expect((await standing(id)).switches).toEqual([]);
  });

  it('is reduced by who is responsible, once the score is there and the rule names a table', async () => {
    const { id, rule } = await desk.ruled(byAql('1.0'));
    await series(id, 'A'.repeat(14));
    const { id: severity, state } = await standing(id);
    expect(state.score).toBe(28);
    const path = `/sampling-rules/${rule.id}`;
    await expect(say(severity, 'reduce')).rejects.toMatchObject(refused('lot-inspection.reduced-off'));
    const body = { inspect: 'sampling', classes: byAql('1.0'), reduced: 'MIL-STD-105E' };
    await desk.teacher.put(path, body, { ifMatch: 1 });
    await expect(say(severity, 'reduce')).rejects.toMatchObject(refused('sampling.not-reducible'));
    await series(id, 'A');
    await expect(say(severity, 'reduce', desk.technician)).rejects.toMatchObject({ status: 403 });
    await say(severity, 'reduce');
    expect(await series(id, 'A')).toEqual(['reduced']);
    await say(severity, 'normalise');
    await expect(say(severity, 'normalise')).rejects.toMatchObject(refused('lot-inspection.not-reduced'));
    expect((await standing(id)).switches.map(({ reason }) => reason)).toEqual(['irregular', 'score-reached']);
  });

  it('stops after five refused on tightened: lots wait without a plan until the supplier has acted', async () => {
    const { id } = await desk.ruled(byAql('1.0'));
    expect(await series(id, 'RRRRRRR')).toEqual(['normal', 'normal', ...Array(5).fill('tightened')]);
    const { id: severity } = await standing(id);
    const { lot: waiting, inspection } = await desk.arrived(id, '90', { supplier: '演示铝材厂' });
    expect(inspection.plan).toBeNull();
    expect((await desk.stock.lot(waiting.id)).status).toBe('quarantine');
    await expect(desk.act(desk.technician, inspection, 'start')).rejects.toMatchObject(
      refused('sampling.discontinued'),
    );
    await say(severity, 'resume');
    expect(severityOf(await desk.act(desk.technician, inspection, 'start'))).toBe('tightened');
    await expect(say(severity, 'resume')).rejects.toMatchObject(refused('sampling.not-discontinued'));
  });
});
