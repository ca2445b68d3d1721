import { join } from 'node:path';
import { type OwnPostgres, startOwnPostgres } from '../support/own-postgres';
import { type Installation, startCommand } from './installation';
import { MachineCable } from './outage';
import { expectThat, type Story, type Tell } from './story';
import { connections, untilConnected } from './equipment/connections';
import { requireEveryPiece, shownBy } from './equipment/counts';
import type { Crew } from './equipment/crew';
import { stopTheDatabase } from './equipment/database-away';
import { clock, FloorTime, SPEED } from './equipment/floor-time';
import { gapAround, minutesOf } from './equipment/history';
import { jamTheSaw } from './equipment/jam';
import { mapThePlc } from './equipment/plain-map';
import { PlainPlc } from './equipment/plain-plc';
import { Post } from './equipment/post';
import { tellTheShift } from './equipment/report';
import { killTheServer } from './equipment/server-restart';
import { beginShift, endShift, type Shift } from './equipment/shift';
import { breakTheTool } from './equipment/tool-break';
import { FLOOR_BOOK, importBook, type Place } from './equipment/workbook';
import { setTheClockWrong } from './equipment/wrong-clock';

const CUT_SECONDS = 30;
const OPERATION = 10;

/** A shift of four machines through whatever befalls equipment: every piece is counted once, every gap is unknown. */
export const equipment: Story = async (tell) => {
  const postgres = await startOwnPostgres();
  try {
    const env = { DATABASE_URL: postgres.url };
    const installation = await startCommand(postgres.dataDir, ['--speed', String(SPEED)], env);
    try {
      tell(`LineLab came up from an empty database in ${installation.startedIn.toFixed(1)} s.`);
      await onTheFloor(tell, installation, postgres);
    } finally {
      await installation.stop();
    }
  } finally {
    await postgres.drop();
  }
};

/** What works in the shift. */
interface Machines {
  readonly lathe: Post;
  readonly mill: Post;
  readonly robot: Post;
  readonly saw: Post;
}

async function onTheFloor(tell: Tell, installation: Installation, postgres: OwnPostgres): Promise<void> {
  const [teacher, technician, admin] = await Promise.all(
    ['teacher', 'technician', 'admin'].map((name) => installation.client().login(name)),
  );
  expectThat(teacher !== undefined && technician !== undefined && admin !== undefined, 'somebody could not sign in');
  const crew = { tell, teacher, technician, time: await FloorTime.of(teacher) };
  await importBook(admin, FLOOR_BOOK);
  const open = (place: Place): Promise<Post> => Post.open(tell, teacher, place);
  const [lathe, mill, robot, saw] = await Promise.all([open('LATHE'), open('MILL'), open('ROBOT'), open('SAW')]);
  const machines = { lathe, mill, robot, saw };
  const plc = await PlainPlc.start(join(postgres.dataDir, 'plain-plc'), crew.time);
  try {
    await connectAll(crew, saw, plc);
    const cable = await MachineCable.lay(mill.floor, technician, OPERATION);
    try {
      await Promise.all(Object.values(machines).map((post) => post.prepare()));
      const shift = await beginShift(crew, admin);
      await liveTheShift(crew, shift, { ...machines, plc, cable, installation, postgres });
    } finally {
      await cable.remove();
    }
  } finally {
    await plc.stop();
  }
}

async function connectAll(crew: Crew, plain: Post, plc: PlainPlc): Promise<void> {
  const { tell, technician } = crew;
  const line = await untilConnected(
    technician,
    (await connections(technician)).map(({ workUnitId }) => workUnitId),
  );
  tell(`The ${line.length} machines of the virtual line are connected.`);
  await mapThePlc(crew, plain.workUnitId, plc.url);
}

/** What the shift works with, and what is taken from it. */
interface Scene extends Machines {
  readonly plc: PlainPlc;
  readonly cable: MachineCable;
  readonly installation: Installation;
  readonly postgres: OwnPostgres;
}

async function liveTheShift(crew: Crew, shift: Shift, scene: Scene): Promise<void> {
  const { lathe, mill, robot, saw, plc, cable, installation, postgres } = scene;
  const posts = [lathe, mill, robot, saw];
  const before = await Promise.all(posts.map((post) => shownBy(crew.technician, post)));
  await Promise.all(posts.map((post) => post.start()));
  plc.run();
  await Promise.all(posts.map((post) => post.makes(1)));
  crew.tell(`At ${clock(crew.time.now())} all make pieces: ${posts.map(({ place }) => place).join(', ')}.`);
  await breakTheTool(crew, lathe);
  await jamTheSaw(crew, saw, plc);
  await cutTheCable(crew, mill, cable);
  await setTheClockWrong(crew, robot);
  await killTheServer(crew, installation, posts);
  await stopTheDatabase(crew, installation, postgres, posts);
  await endShift(crew, shift, posts, () => plc.halt());
  await requireEveryPiece(crew, posts, before);
  await tellTheShift(crew, shift, posts);
}

/** The gap covers the cut, and all of it is unknown. */
async function cutTheCable({ tell, teacher, time }: Crew, post: Post, cable: MachineCable): Promise<void> {
  const middle = time.after(CUT_SECONDS / 2);
  await post.live(cable.cutFor(CUT_SECONDS));
  const gap = await gapAround(teacher, post.workUnitId, middle);
  const cut = (CUT_SECONDS * SPEED) / 60;
  expectThat(minutesOf(gap) >= cut, `a cut of ${cut} min left a gap of ${minutesOf(gap)}`);
  tell(`${post.place}: ${cut} min of the floor were cut off, ${minutesOf(gap).toFixed(1)} min count as unknown.`);
}
