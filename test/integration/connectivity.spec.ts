import { everySpecOf } from '../support/area';

everySpecOf('connectivity');
