export { remainingAt, reworkAt } from './at-job-order';
export { finishedQuantity, imbalances, mostAllowed, openQuantities, pathBalances } from './equations';
export type { Imbalance, OpenQuantity, PathBalance } from './equations';
export {
  arrived,
  balanceOf,
  dueToHandOn,
  issue,
  openRoute,
  receivedFrom,
  report,
  reverseReport,
  startAt,
  withdraw,
} from './flow';
export type { FlowBalance, RouteBalances } from './flow';
export { EMPTY_BALANCE, notStarted, producedQuantity, remaining, unreported } from './operation-balance';
export type { OperationBalance } from './operation-balance';
export { post, requirePositive, reverse, startUnits } from './posting';
export type { Posting } from './posting';
export { decimalsOf, precisionProblems, requirePrecision } from './precision';
export { chain, defineRoute } from './route';
export type { Route, RouteOperation } from './route';
export { firstPassYield, goodRatio, rolledThroughputYield } from './yields';
