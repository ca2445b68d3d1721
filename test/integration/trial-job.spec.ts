import { everySpecOf } from '../support/area';

everySpecOf('trial-job');
