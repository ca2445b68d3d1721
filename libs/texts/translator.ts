import i18next from 'i18next';
import { alarm } from './areas/alarm';
import { andon } from './areas/andon';
import { assessment } from './areas/assessment';
import { common } from './areas/common';
import { conformity } from './areas/conformity';
import { connectionDesk } from './areas/connection-desk';
import { connectivity } from './areas/connectivity';
import { controlCharts } from './areas/control-charts';
import { demo } from './areas/demo';
import { downtime } from './areas/downtime';
import { entity } from './areas/entity';
import { equipment } from './areas/equipment';
import { errors } from './areas/errors';
import { execution } from './areas/execution';
import { files } from './areas/files';
import { firstArticle } from './areas/first-article';
import { gauges } from './areas/gauges';
import { grading } from './areas/grading';
import { identity } from './areas/identity';
import { imports } from './areas/import';
import { kpi } from './areas/kpi';
import { ledger } from './areas/ledger';
import { lifecycles } from './areas/lifecycles';
import { logistics } from './areas/logistics';
import { lotInspection } from './areas/lot-inspection';
import { machineFault } from './areas/machine-fault';
import { maintenance } from './areas/maintenance';
import { material } from './areas/material';
import { measurementStudy } from './areas/measurement-study';
import { measurement } from './areas/measurement';
import { measurementFile } from './areas/measurement-file';
import { msa } from './areas/msa';
import { nonconformance } from './areas/nonconformance';
import { offline } from './areas/offline';
import { opcua } from './areas/opcua';
import { performance } from './areas/performance';
import { personnel } from './areas/personnel';
import { qualityReports } from './areas/quality-reports';
import { quality } from './areas/quality';
import { quantities } from './areas/quantities';
import { reports } from './areas/reports';
import { routing } from './areas/routing';
import { sampling } from './areas/sampling';
import { spc } from './areas/spc';
import { tagExpressions } from './areas/tag-expressions';
import { telemetry } from './areas/telemetry';
import { tooling } from './areas/tooling';
import { traceability } from './areas/traceability';
import { training } from './areas/training';
import { trialJob } from './areas/trial-job';
import { virtualLine } from './areas/virtual-line';
import { webCharts } from './areas/web-charts';
import { webConnections } from './areas/web-connections';
import { webFaults } from './areas/web-faults';
import { webFloor } from './areas/web-floor';
import { webGauges } from './areas/web-gauges';
import { webLearning } from './areas/web-learning';
import { webLesson } from './areas/web-lesson';
import { webMaterial } from './areas/web-material';
import { webMeasuring } from './areas/web-measuring';
import { webNcr } from './areas/web-ncr';
import { webOrders } from './areas/web-orders';
import { webPlan } from './areas/web-plan';
import { webRouting } from './areas/web-routing';
import { webStation } from './areas/web-station';
import { webSystem } from './areas/web-system';
import { webTrends } from './areas/web-trends';
import { webTrial } from './areas/web-trial';
import { webViewer } from './areas/web-viewer';
import { web } from './areas/web';
import { workOrder } from './areas/work-order';
import type { Pair } from './pair';

export const TEXTS = {
  ...alarm,
  ...andon,
  ...assessment,
  ...common,
  ...conformity,
  ...connectionDesk,
  ...connectivity,
  ...controlCharts,
  ...demo,
  ...downtime,
  ...entity,
  ...equipment,
  ...errors,
  ...execution,
  ...files,
  ...firstArticle,
  ...gauges,
  ...grading,
  ...identity,
  ...imports,
  ...kpi,
  ...ledger,
  ...lifecycles,
  ...logistics,
  ...lotInspection,
  ...machineFault,
  ...maintenance,
  ...material,
  ...measurementStudy,
  ...measurement,
  ...measurementFile,
  ...msa,
  ...nonconformance,
  ...offline,
  ...opcua,
  ...performance,
  ...personnel,
  ...qualityReports,
  ...quality,
  ...quantities,
  ...reports,
  ...routing,
  ...sampling,
  ...spc,
  ...tagExpressions,
  ...telemetry,
  ...tooling,
  ...traceability,
  ...training,
  ...trialJob,
  ...virtualLine,
  ...webCharts,
  ...webConnections,
  ...webFaults,
  ...webFloor,
  ...webGauges,
  ...webLearning,
  ...webLesson,
  ...webMaterial,
  ...webMeasuring,
  ...webNcr,
  ...webOrders,
  ...webPlan,
  ...webRouting,
  ...webStation,
  ...webSystem,
  ...webTrends,
  ...webTrial,
  ...webViewer,
  ...web,
  ...workOrder,
} as const;

export type TextKey = keyof typeof TEXTS;
export type Locale = 'zh-CN' | 'en';
export const LOCALES: readonly Locale[] = ['zh-CN', 'en'];
export type Translate = (key: TextKey, params?: Readonly<Record<string, unknown>>) => string;

const translators = new Map<Locale, Translate>();

/** True when `key` (built at run time, e.g. from an error code) has a text. */
export function hasText(key: string): key is TextKey {
  return Object.hasOwn(TEXTS, key);
}

/** A unit of measure as people read it: `pcs` has a word in each language, `mm` is the same in all. */
export function unitText(t: Translate, unit: string): string {
  const key = `unit.${unit}`;
  return hasText(key) ? t(key) : unit;
}

/** Classes of gauges as people read them, several with `、` between; one of the school's own is called as it was entered. */
export function gaugeClassText(t: Translate, gaugeClasses: string): string {
  const one = (gaugeClass: string): string => {
    const key = `gauge-class.${gaugeClass}`;
    return hasText(key) ? t(key) : gaugeClass;
  };
  return gaugeClasses.split('、').map(one).join('、');
}

/** Priority of an order in words, 1 (most urgent) to 5. */
export function priorityText(t: Translate, priority: number): string {
  const key = `priority.${priority}`;
  return hasText(key) ? t(key) : String(priority);
}

const LINE_SIDE = 'LS-';

/** A place as people read it: the line side of a work unit, receiving and what is under way have words; a bin is its code. */
export function placeText(t: Translate, place: string): string {
  if (place.startsWith(LINE_SIDE)) return t('place.line-side', { unit: place.slice(LINE_SIDE.length) });
  if (place === 'RECV') return t('place.receiving');
  if (place === 'TRANSIT') return t('place.transit');
  return place;
}

const REASONS = ['hold-reason', 'pause-reason', 'given-reason', 'tool-problem'] as const;

/** A reason as people read it: one that was chosen, or given by the software, is a code; what somebody typed stays. */
export function reasonText(t: Translate, reason: string): string {
  const key = REASONS.map((kind) => `${kind}.${reason}`).find(hasText);
  return key ? t(key) : reason;
}

/** What has a name in both languages gives `name` and `nameEn`; an English text says the latter where there is one. */
function ownName(params: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return params.nameEn ? { ...params, name: params.nameEn } : params;
}

/** The texts of one language; parameters replace `{name}`, without HTML escaping (React and PDF escape themselves). */
export function createTranslator(locale: Locale): Translate {
  const known = translators.get(locale);
  if (known) return known;
  const side = locale === 'zh-CN' ? 0 : 1;
  const pairs = Object.entries<Pair>(TEXTS);
  const instance = i18next.createInstance();
  void instance.init({
    lng: locale,
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { prefix: '{', suffix: '}', escapeValue: false },
    resources: { [locale]: { translation: Object.fromEntries(pairs.map(([key, pair]) => [key, pair[side]])) } },
  });
  const translate: Translate = (key, params = {}) => instance.t(key, side === 0 ? params : ownName(params));
  translators.set(locale, translate);
  return translate;
}
