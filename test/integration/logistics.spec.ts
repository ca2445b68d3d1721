import { everySpecOf } from '../support/area';

everySpecOf('logistics');
