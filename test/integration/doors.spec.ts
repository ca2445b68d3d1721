import { everySpecOf } from '../support/area';

everySpecOf('doors');
