import { everySpecOf } from '../support/area';

everySpecOf('work-order');
