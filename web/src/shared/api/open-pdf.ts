import { apiUrl } from './client';
import { isProblem, OFFLINE_CODE, ProblemError } from './problem-error';

const KEEP_MS = 600_000;

const problem = (code: string, status: number): ProblemError =>
  new ProblemError({ type: 'about:blank', title: code, status, code, params: {}, traceId: '' });

/** Asks for a PDF and shows it in a window of its own, from which it is printed. @throws ProblemError */
export async function openPdf(path: string, body: unknown): Promise<void> {
  // Opened at once: a browser keeps windows back that come long after the click.
  const shown = window.open('', '_blank');
  try {
    const response = await fetch(apiUrl(path), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/pdf, application/problem+json' },
      body: JSON.stringify(body),
      credentials: 'same-origin',
    }).catch(() => {
      throw problem(OFFLINE_CODE, 503);
    });
    if (!response.ok) {
      const answer: unknown = await response.json().catch(() => null);
      throw isProblem(answer) ? new ProblemError(answer) : problem('internal', response.status);
    }
    const url = URL.createObjectURL(await response.blob());
    if (shown) shown.location.href = url;
    else window.location.assign(url);
    window.setTimeout(() => URL.revokeObjectURL(url), KEEP_MS);
  } catch (error) {
    shown?.close();
    throw error;
  }
}
