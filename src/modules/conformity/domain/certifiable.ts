import { decimal, DomainError, type DecimalString } from '#libs/kernel';
import type { InspectionState, LotInspectionState, NonconformanceState, WorkOrderState } from '#libs/lifecycles';

/** What stands for or against a certificate of what an order has made. */
export interface Certifiable {
  readonly order: WorkOrderState;
  /** Good pieces at the end of the routing. */
  readonly finished: DecimalString;
  readonly inspections: readonly { readonly operationNumber: number; readonly status: InspectionState }[];
  readonly nonconformances: readonly { readonly number: string; readonly status: NonconformanceState }[];
  readonly lotInspections: readonly { readonly number: string; readonly status: LotInspectionState }[];
}

const FINISHED: readonly WorkOrderState[] = ['completed', 'closed'];
const UNDECIDED: readonly NonconformanceState[] = ['open', 'contained', 'in-review', 'reopened'];
const TO_INSPECT: readonly LotInspectionState[] = ['open', 'in-progress', 'passed', 'sorting'];
const REFUSED: readonly LotInspectionState[] = ['failed', 'rejected'];

function refuseIfAny(code: string, parameter: string, found: readonly (string | number)[]): void {
  if (found.length > 0) throw new DomainError('conflict', code, { [parameter]: found.join('、') });
}

/**
 * Whether what an order has made may be certified (our rule): it is finished, was inspected, every inspection passed or was
 * conceded, no nonconformance waits for its decision, and sampling has refused nothing.
 * @throws DomainError conflict `inspection-certificate.order-not-finished`, `.nothing-made`, `.not-inspected`,
 *   `.inspection-open` {operations}, `.inspection-failed` {operations}, `.nonconformance-open` {numbers},
 *   `.lot-inspection-open` {numbers}, `.lot-refused` {numbers}
 */
export function requireCertifiable(state: Certifiable): void {
  const { order, finished, inspections, nonconformances, lotInspections } = state;
  if (!FINISHED.includes(order)) throw new DomainError('conflict', 'inspection-certificate.order-not-finished');
  if (decimal.compare(finished, '0') <= 0) throw new DomainError('conflict', 'inspection-certificate.nothing-made');
  const operations = (...states: InspectionState[]): number[] =>
    inspections.filter(({ status }) => states.includes(status)).map(({ operationNumber }) => operationNumber);
  refuseIfAny('inspection-certificate.inspection-open', 'operations', operations('open', 'in-progress'));
  refuseIfAny('inspection-certificate.inspection-failed', 'operations', operations('failed'));
  const undecided = nonconformances.filter(({ status }) => UNDECIDED.includes(status));
  refuseIfAny('inspection-certificate.nonconformance-open', 'numbers', numbersOf(undecided));
  const lots = (states: readonly LotInspectionState[]) =>
    lotInspections.filter(({ status }) => states.includes(status));
  refuseIfAny('inspection-certificate.lot-inspection-open', 'numbers', numbersOf(lots(TO_INSPECT)));
  refuseIfAny('inspection-certificate.lot-refused', 'numbers', numbersOf(lots(REFUSED)));
  const decided =
    inspections.filter(({ status }) => status !== 'cancelled').length + lots(['accepted', 'sorted']).length;
  if (decided === 0) throw new DomainError('conflict', 'inspection-certificate.not-inspected');
}

const numbersOf = (all: readonly { readonly number: string }[]): string[] => all.map(({ number }) => number);
