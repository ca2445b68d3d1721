import { everySpecOf } from '../support/area';

everySpecOf('personnel');
