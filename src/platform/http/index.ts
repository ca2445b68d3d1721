export { DecimalText } from './decimal-text';
export { IdParam } from './id-param';
export { Idempotent, IdempotencyInterceptor } from './idempotency';
export { ExpectedVersion, requireVersion } from './if-match';
export { decodeCursor, encodeCursor, pageLimit, PageQuery, toPage } from './page';
export type { Page } from './page';
export { asDomainError, ProblemFilter, toProblem } from './problem-filter';
export { useRequestContext } from './request-context';
export { validationPipe } from './validation';
