import { useQuery } from '@tanstack/react-query';
import { useName } from '../../shared/floor/use-name';
import { useText } from '../../shared/i18n/locale-provider';
import { fetchJobTeam, jobTeamKey } from '../dispatch/api';

/** Whose job it is now: people by name, or the team, or whoever is qualified. */
export function GivenTo({ jobId }: { readonly jobId: string }) {
  const t = useText();
  const nameOf = useName();
  // Beside the key of the form, which begins with what it reads itself.
  const { data } = useQuery({
    queryKey: [...jobTeamKey(jobId), 'shown'],
    queryFn: ({ signal }) => fetchJobTeam(jobId, signal),
  });
  if (!data) return null;
  const { assignment, team } = data;
  const names = assignment.people.map(({ name }) => name ?? t('web.station.people.other'));
  const who =
    assignment.mode === 'people'
      ? names.join('、')
      : assignment.mode === 'team' && team
        ? nameOf(team)
        : t(`assignment-mode.${assignment.mode}`);
  return <div>{t('web.lesson.for', { who })}</div>;
}
