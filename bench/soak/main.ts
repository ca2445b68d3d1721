import { parseArgs } from 'node:util';
import { runToEnd } from '../run-to-end';
import { onStage } from '../stage';
import { tableOf } from '../table';
import { soak } from './soak';
import { memoryNote, verdictOn } from './verdict';

/** `npm run soak -- --minutes N [--seed S]`: figures on stdout, progress on stderr; 1 when something was not as it must be. */
async function main(isStopping: () => boolean): Promise<boolean> {
  const { values } = parseArgs({ options: { minutes: { type: 'string' }, seed: { type: 'string' } } });
  const minutes = Number(values.minutes);
  if (!(minutes >= 1 && minutes <= 24 * 60)) throw new Error('npm run soak -- --minutes N: 1 to 1440');
  const seed = values.seed === undefined ? Date.now() % 1_000_000 : Number(values.seed);
  if (!Number.isInteger(seed)) throw new Error('--seed takes a whole number');
  console.error(`soak of ${minutes} min with seed ${seed} …`);
  const { outcome, logs, refusals } = await onStage((stage) => soak(stage, minutes, seed));
  if (isStopping()) return false;

  const { figures, failures } = verdictOn(outcome);
  console.log(tableOf(figures));
  const note = memoryNote(minutes);
  if (note) console.log(note);
  if (failures.length === 0) return true;
  console.log(['', `It failed, with seed ${seed}:`, ...failures.map((failure) => `- ${failure}`)].join('\n'));
  console.error(`\nrefused to people: ${JSON.stringify(Object.fromEntries(refusals))}`);
  for (const { name, text } of logs) console.error(`\n${name} said last:\n${text.slice(-4000)}`);
  return false;
}

runToEnd(main);
