import { everySpecOf } from '../support/area';

everySpecOf('traceability');
