import { everySpecOf } from '../support/area';

everySpecOf('msa');
