import { everySpecOf } from '../support/area';

everySpecOf('performance');
