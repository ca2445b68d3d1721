import { everySpecOf } from '../support/area';

everySpecOf('lot-inspection');
