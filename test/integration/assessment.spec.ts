import { everySpecOf } from '../support/area';

everySpecOf('assessment');
