import { everySpecOf } from '../support/area';

everySpecOf('routing');
