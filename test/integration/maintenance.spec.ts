import { everySpecOf } from '../support/area';

everySpecOf('maintenance');
