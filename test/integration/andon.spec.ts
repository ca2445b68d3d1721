import { everySpecOf } from '../support/area';

everySpecOf('andon');
