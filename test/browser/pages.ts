import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { SCREENS } from './support/seat';

/** What the journeys have left behind, to open pages about one thing. */
export interface Traces {
  readonly trialPath: string;
  readonly orderPath: string;
  readonly attemptId: string;
  /** A request that may be turned into an order, and one that is not handed in. */
  readonly agreedPath: string;
  readonly draftPath: string;
  readonly material: string;
  readonly lot: string;
  /** A routing with a second version that is a draft. */
  readonly routing: string;
  readonly count: string;
  readonly recall: string;
  readonly ncr: string;
  readonly tool: string;
  readonly maintenance: string;
  readonly lotInspection: string;
  /** A material with a sampling rule. */
  readonly sampled: string;
  readonly gauge: string;
  readonly measurementStudy: string;
  readonly lookBack: string;
  /** A job order of which something is measured. */
  readonly measuredJob: string;
  readonly chart: string;
  readonly connection: string;
  /** What materials are, in the language of whoever wrote it. */
  readonly specifications: readonly string[];
}

/** For where only the routes are asked for. */
export const NOWHERE: Traces = {
  trialPath: '',
  orderPath: '',
  attemptId: '',
  agreedPath: '',
  draftPath: '',
  material: '',
  lot: '',
  routing: '',
  count: '',
  recall: '',
  ncr: '',
  tool: '',
  maintenance: '',
  lotInspection: '',
  sampled: '',
  gauge: '',
  measurementStudy: '',
  lookBack: '',
  measuredJob: '',
  chart: '',
  connection: '',
  specifications: [],
};

export interface Visit {
  readonly username: string;
  readonly screen: keyof typeof SCREENS;
  /** Routes as the router names them, with the address of each. */
  readonly pages: (traces: Traces) => Readonly<Record<string, string>>;
}

/** Every page by somebody who works with it. */
export const VISITS: readonly Visit[] = [
  {
    username: 'teacher',
    screen: 'office',
    pages: ({ trialPath, orderPath, attemptId, agreedPath, connection }) => ({
      today: '/today',
      'work-orders': '/work-orders',
      nonconformances: '/nonconformances',
      'work-orders/:id': orderPath,
      'performance/orders': `/performance/orders?scope=order&period=30&id=${orderPath.split('/').at(-1)}`,
      'order-templates': '/order-templates',
      dispatch: '/dispatch',
      andon: '/andon?tab=history',
      alarms: '/alarms',
      safety: '/safety',
      lessons: '/lessons',
      line: '/line?unit=LATHE',
      trends: '/trends?unit=LATHE',
      teaching: '/teaching?tab=assignments',
      'teaching/attempts/:id': `/teaching/attempts/${attemptId}`,
      'trial-jobs': '/trial-jobs',
      'trial-jobs/:id': trialPath,
      'trial-jobs/:id/convert': `${agreedPath}/convert`,
      connections: '/connections',
      'connections/:id': `/connections/${connection}?tab=map`,
      faults: '/faults',
      equipment: '/equipment',
      people: '/people',
    }),
  },
  {
    username: 'teacher',
    screen: 'office',
    pages: ({ material, lot, routing, count, recall, ncr }) => ({
      materials: '/materials',
      'materials/:id': `/materials/${material}`,
      'materials/:id/bom': `/materials/${material}/bom`,
      lots: '/lots',
      'lots/:id': `/lots/${lot}`,
      routings: '/routings',
      'routings/:id': `/routings/${routing}`,
      'routings/:id/compare': `/routings/${routing}/compare`,
      'routings/:id/versions/:version/edit': `/routings/${routing}/versions/2/edit`,
      'routings/:id/versions/:version/plan/:operation?': `/routings/${routing}/versions/2/plan/50`,
      documents: '/documents',
      transports: '/transports',
      'stock-counts': '/stock-counts',
      'stock-counts/:id': `/stock-counts/${count}`,
      recalls: '/recalls',
      'recalls/:id': `/recalls/${recall}`,
      'nonconformances/:id': `/nonconformances/${ncr}?tab=8d`,
    }),
  },
  {
    username: 'technician',
    screen: 'office',
    pages: ({
      tool,
      maintenance,
      gauge,
      measurementStudy,
      lookBack,
      measuredJob,
      chart,
      connection,
      lotInspection,
      sampled,
    }) => ({
      reports: '/reports',
      alarms: '/alarms?tab=history',
      connections: '/connections',
      'connections/:id': `/connections/${connection}`,
      faults: '/faults?tab=history',
      equipment: '/equipment',
      tools: '/tools',
      performance: '/performance?period=today',
      'performance/downtime': '/performance/downtime?period=7&all=1',
      maintenance: '/maintenance?tab=plans',
      'maintenance/:id': `/maintenance/${maintenance}`,
      'tools/:id': `/tools/${tool}`,
      gauges: '/gauges',
      'gauges/:id': `/gauges/${gauge}`,
      'measurement-studies': '/measurement-studies',
      'measurement-studies/:id': `/measurement-studies/${measurementStudy}?tab=results`,
      'look-backs/:id': `/look-backs/${lookBack}`,
      'measurement-sources': '/measurement-sources',
      'job-orders/:id/measurement-files': `/job-orders/${measuredJob}/measurement-files`,
      'quality/charts': '/quality/charts',
      'quality/charts/:id': `/quality/charts/${chart}`,
      'lot-inspections': '/lot-inspections',
      'lot-inspections/:id': `/lot-inspections/${lotInspection}`,
      'sampling-rules': `/sampling-rules?materialId=${sampled}`,
    }),
  },
  {
    username: 'admin',
    screen: 'office',
    pages: () => ({
      import: '/import',
      numbering: '/numbering',
      people: '/people',
      faults: '/faults?tab=line',
      missing: '/no-such-page',
    }),
  },
  {
    username: 'teacher',
    screen: 'station',
    pages: () => ({ station: '/station', 'station/:code': '/station/CMM' }),
  },
  {
    username: 'student01',
    screen: 'phone',
    pages: ({ attemptId }) => ({
      'my-tasks': '/my-tasks',
      'my-results': '/my-results',
      alarms: '/alarms',
      'my-results/:id': `/my-results/${attemptId}`,
      'measurement-studies': '/measurement-studies',
      forbidden: '/people',
    }),
  },
  {
    username: 'partner',
    screen: 'phone',
    pages: ({ trialPath, draftPath }) => ({
      'trial-jobs': '/trial-jobs',
      'trial-jobs/new': '/trial-jobs/new',
      'trial-jobs/:id': trialPath,
      'trial-jobs/:id/edit': draftPath,
    }),
  },
];

/** Pages that are opened before anybody has signed in, by the specs that sign in. */
export const ENTRANCES = ['login', 'setup', 'trust'] as const;

/** Every route the features declare. */
export function declaredRoutes(): string[] {
  const features = resolve(__dirname, '../../web/src/features');
  return readdirSync(features).flatMap((name) => {
    const text = readFileSync(join(features, name, 'feature.ts'), 'utf8');
    return [...text.matchAll(/path: '([^/'][^']*)'/g)].map(([, path]) => path ?? '');
  });
}
