import { everySpecOf } from '../support/area';

everySpecOf('tooling');
