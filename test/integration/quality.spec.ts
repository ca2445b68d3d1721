import { everySpecOf } from '../support/area';

everySpecOf('quality');
