import { eventually } from '../../support';
import { Knocker } from './knock';
import { good, queryOf, queryText } from './requests';
import { MATRIX } from './matrix';
import { nameOf, routesOf, type Route } from './routes';
import { COMPANY, CONTACT, startSchoolAtWork, STUDENT, type SchoolAtWork } from './school-at-work';
import { isQuiet } from './books';

/** A letter of the matrix, and who it stands for; nobody has no account. */
const ACTORS: Readonly<Record<string, string | null>> = {
  a: 'admin',
  t: 'teacher',
  k: 'technician',
  s: 'student1',
  o: 'student3',
  p: 'partner',
  r: 'rival',
  n: null,
};

/** May do the same to other things: of another team, of another company. */
const STRANGERS = 'or';

const QUERIES: Readonly<Record<string, string>> = {
  'GET /recalls/affected': 'lotId',
  'GET /inspection-plans': 'routingVersionId',
  'GET /sampling-severities': 'materialId',
  'GET /scans': 'code',
};

let school: SchoolAtWork;
let doors: Knocker;
let routes: Route[];

beforeAll(async () => {
  school = await startSchoolAtWork();
  doors = new Knocker(school);
  await doors.signIn(...Object.values(ACTORS).filter((username) => username !== null));
  routes = routesOf(school.app);
  await eventually(() => isQuiet(school.database), { describe: 'the consumers to have read everything' });
});
afterAll(() => school?.stop());

/** A request without a mistake of form that names things which exist, and belong to team A-1 or to the company. */
function request(route: Route, as: string | null) {
  const params: Record<string, string> = {};
  for (const [, parameter = ''] of route.path.matchAll(/:(\w+)/g)) {
    const id = school.realId(route.path, parameter);
    if (id === null) throw new Error(`${nameOf(route)}: there is no ${parameter} yet; make one in school-at-work.ts`);
    params[parameter] = id;
  }
  const asked = QUERIES[nameOf(route)];
  const query = asked ? `?${asked}=${school.realId(`/query/:${asked}`, asked) ?? ''}` : queryText(queryOf(route));
  const { payload, type } = good(doors, route);
  return { as, params, query, ...(payload === undefined ? {} : { payload }), ...(type ? { type } : {}) };
}

const REFUSED = [401, 403, 404];

/** What must never reach somebody, through whichever door. */
function secretsOf(letter: string): readonly string[] {
  const { attemptId, workOrderId, trialJobId, trialOrderId } = school;
  const team = [attemptId, workOrderId, trialOrderId];
  if (letter === 's') return [COMPANY, CONTACT];
  if (letter === 'o') return [COMPANY, CONTACT, ...team];
  if (letter === 'p') return [STUDENT];
  if (letter === 'r') return [COMPANY, CONTACT, STUDENT, trialJobId, ...team];
  return [];
}

/** Whether the door lets somebody in; a command is only tried on who must be refused. */
async function letsIn(route: Route, letter: string, username: string | null): Promise<boolean> {
  if (route.method === 'GET') {
    const { status, body } = await doors.knock(route, letter, request(route, username));
    for (const secret of secretsOf(letter)) if (body.includes(secret)) doors.complain(route, letter, `sees ${secret}`);
    return !REFUSED.includes(status);
  }
  if (route.requirement.publicBecause !== undefined) return true;
  if (username !== null && (route.requirement.signedIn || doors.holds(username, route))) {
    if (!STRANGERS.includes(letter) || MATRIX[nameOf(route)]?.includes(letter)) return true;
  }
  return !REFUSED.includes((await doors.knock(route, letter, request(route, username))).status);
}

describe('who is let in', () => {
  it('stands in the matrix for every door, and is so', async () => {
    const seen = await Promise.all(
      Object.entries(ACTORS).map(async ([letter, username]) => {
        const letters: string[] = [];
        for (const route of routes) letters.push((await letsIn(route, letter, username)) ? letter : '-');
        return letters;
      }),
    );
    const rows = routes.map((route, index) => [nameOf(route), seen.map((letters) => letters[index]).join('')]);
    expect(Object.fromEntries(rows)).toEqual(MATRIX);
    expect(doors.found()).toEqual([]);
  });
});
