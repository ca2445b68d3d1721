import 'reflect-metadata';
import { readSettings } from '#platform/config';
import { UnitDayMaker } from '../../src/modules/equipment/application/unit-day-maker';
import { UnitDayRepository } from '../../src/modules/equipment/persistence/unit-day.repository';
import { createServer } from '../../src/server';

/** Sums up days of work units and hangs once some are written, to be killed before they are committed. */
async function main(): Promise<void> {
  const app = await createServer(readSettings(process.env));
  const days = app.get(UnitDayRepository, { strict: false });
  const add = days.add.bind(days);
  days.add = async (workUnitId, rules, made) => {
    await add(workUnitId, rules, made);
    if (made.length === 0) return;
    process.send?.({ written: made.length });
    await new Promise(() => undefined);
  };
  await app.init();
  await app.get(UnitDayMaker, { strict: false }).makeAll(new Date());
}

void main();
