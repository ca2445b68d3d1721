import { everySpecOf } from '../support/area';

everySpecOf('import');
