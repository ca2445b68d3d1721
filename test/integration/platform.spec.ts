import { everySpecOf } from '../support/area';

everySpecOf('platform');
