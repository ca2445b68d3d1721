import { everySpecOf } from '../support/area';

everySpecOf('training');
