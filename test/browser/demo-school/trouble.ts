import { fitsGloves } from '../support/gloves';
import type { Seat } from '../support/seat';

const TRACE = 'trace-of-the-test';

/** Opens a page whose question fails (asked by the page or by its service worker), looks, and asks again once the server answers. @returns what stood there */
export async function readsAgain(seat: Seat, path: string, question: RegExp, look: () => Promise<void>): Promise<void> {
  const { page } = seat;
  const isAsked = (url: URL): boolean => question.test(url.pathname);
  await seat.context.route(isAsked, (route) =>
    route.fulfill({
      status: 500,
      contentType: 'application/problem+json',
      body: JSON.stringify({ status: 500, code: 'internal', params: {}, traceId: TRACE }),
    }),
  );
  await seat.go(path);
  const error = page.getByRole('alert').filter({ hasText: seat.t('web.error.title') });
  await error.getByText(TRACE).waitFor();
  await look();
  await seat.context.unroute(isAsked);
  await error.getByRole('button', { name: seat.name('web.retry') }).click();
  await error.waitFor({ state: 'hidden' });
}

/** The queue of a station that could not be read, on the student's own device. */
export async function stationReadsAgain(student: Seat): Promise<string[]> {
  await readsAgain(student, '/station/CMM', /\/work-units\/CMM\/queue$/, () => fitsGloves(student, 'not read'));
  await student.seesHeading(/^CMM /);
  return student.complaints.filter((complaint) => !complaint.includes('status of 500'));
}
