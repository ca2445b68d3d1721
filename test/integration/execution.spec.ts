import { everySpecOf } from '../support/area';

everySpecOf('execution');
