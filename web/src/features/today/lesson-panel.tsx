import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useText } from '../../shared/i18n/locale-provider';
import { Panel } from '../../shared/ui/panel';
import { QueryView } from '../../shared/ui/states';
import { TimeText } from '../../shared/ui/time-text';
import { fetchLessons, LESSONS_KEY } from '../lesson/api';

/** The end of class, and what waits for the next lesson. */
export function LessonPanel() {
  const t = useText();
  const query = useQuery({ queryKey: [...LESSONS_KEY, 'list'], queryFn: ({ signal }) => fetchLessons(signal) });
  return (
    <Panel title={t('web.lesson.title')} extra={<Link to="/lessons">{t('web.lesson.go')}</Link>}>
      <QueryView query={query} compact>
        {({ items }) => {
          const open = items.filter(({ resumedAt }) => resumedAt === null);
          if (open.length === 0) return <p>{t('web.lesson.subtitle')}</p>;
          return (
            <ul style={{ margin: 0, paddingInlineStart: 18 }}>
              {open.map(({ id, endedAt }) => (
                <li key={id}>
                  {t('web.lesson.waiting')} <TimeText at={endedAt} />
                </li>
              ))}
            </ul>
          );
        }}
      </QueryView>
    </Panel>
  );
}
