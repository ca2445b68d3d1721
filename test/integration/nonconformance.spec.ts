import { everySpecOf } from '../support/area';

everySpecOf('nonconformance');
