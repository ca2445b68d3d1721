import { everySpecOf } from '../support/area';

everySpecOf('files');
