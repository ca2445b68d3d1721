import type { HttpClient } from '../../support/http-client';
import type { Tell } from '../story';
import type { FloorTime } from './floor-time';

/** Who looks after the shift, and the clock they look at. */
export interface Crew {
  readonly tell: Tell;
  readonly teacher: HttpClient;
  readonly technician: HttpClient;
  readonly time: FloorTime;
}
