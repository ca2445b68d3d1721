import { everySpecOf } from '../support/area';

everySpecOf('material');
