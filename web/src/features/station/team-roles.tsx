import { useCommand } from '../../shared/api/use-command';
import { useText } from '../../shared/i18n/locale-provider';
import { useLiveQuery } from '../../shared/realtime/use-live-query';
import { BigButton } from '../../shared/station/big-button';
import { ProblemAlert } from '../../shared/ui/problem-alert';
import { fetchTeam, rotateRoles, teamKey, type JobTeam } from './api';
import styles from './station.module.css';

/** The order's team with who plays which part in this round. */
export function useJobTeam(jobId: string, workUnitId: string): JobTeam | undefined {
  return useLiveQuery(teamKey(jobId), (signal) => fetchTeam(jobId, signal), [`work-unit:${workUnitId}`]).data;
}

interface TeamRolesProps {
  readonly jobId: string;
  readonly team: JobTeam;
  /** With the button that lets each role go on to the next member. */
  readonly rotating?: boolean;
}

/** Who plays which part, shortly. */
export function TeamRoles({ jobId, team, rotating = false }: TeamRolesProps) {
  const t = useText();
  const command = useCommand((id: string, key: string) => rotateRoles(id, key), { invalidates: [teamKey(jobId)] });
  if (team.members.length === 0) return null;
  return (
    <div className={styles.roles}>
      <dl>
        {team.members.map(({ personId, name, roles }, index) => (
          <div key={personId ?? index}>
            <dt>{name ?? t('web.station.people.other')}</dt>
            <dd>{roles.map((role) => t(`team-role.${role}`)).join('、')}</dd>
          </div>
        ))}
      </dl>
      <ProblemAlert error={command.error} />
      {rotating && (
        <BigButton busy={command.isPending} onClick={() => command.mutate(jobId)}>
          {t('web.station.roles.rotate')}
        </BigButton>
      )}
    </div>
  );
}
