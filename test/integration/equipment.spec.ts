import { everySpecOf } from '../support/area';

everySpecOf('equipment');
