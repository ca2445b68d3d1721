import { useName } from '../../shared/floor/use-name';
import { useText } from '../../shared/i18n/locale-provider';
import { useLiveQuery } from '../../shared/realtime/use-live-query';
import { QueryView } from '../../shared/ui/states';
import { fetchRunning } from './api';

/** What will be paused, before it is; a job that starts meanwhile appears. */
export function RunningJobs({ classId }: { readonly classId: string }) {
  const t = useText();
  const nameOf = useName();
  const query = useLiveQuery(['lessons', 'running', classId], (signal) => fetchRunning(classId, signal), [
    'work-orders',
    'line',
  ]);
  return (
    <QueryView query={query} compact>
      {(jobs) => (
        <div role="status">
          <p>{jobs.length === 0 ? t('web.lesson.end.none') : t('web.lesson.end.jobs', { count: jobs.length })}</p>
          <ul>
            {jobs.map((job) => (
              <li key={job.id}>
                <span className="num">{job.number}</span> {nameOf(job)} <span translate="no">{job.workUnitCode}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </QueryView>
  );
}
