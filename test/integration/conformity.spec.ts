import { everySpecOf } from '../support/area';

everySpecOf('conformity');
