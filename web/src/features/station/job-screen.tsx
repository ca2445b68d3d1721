import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { apiUrl, type Page } from '../../shared/api/client';
import { useLiveQuery } from '../../shared/realtime/use-live-query';
import { fileQuery } from '../../shared/station/use-file';
import { useHeldEntries } from '../../shared/station/use-outbox';
import { PrimaryElsewhere } from '../../shared/station/big-button';
import { QueryView } from '../../shared/ui/states';
import { BadPictures } from './bad-pictures';
import {
  fetchInspection,
  fetchStationJob,
  inspectionKey,
  jobKey,
  toolsKey,
  type Inspection,
  type NeededTools,
  type StationJob,
} from './api';
import { FirstArticleCard } from './first-article-card';
import { HandOverCard } from './hand-over-card';
import { withHeldToolGate } from './held-tools';
import { withHeld } from './held-view';
import { HelperCard } from './helper-card';
import { JobBanner } from './job-banner';
import { JobDocuments } from './job-documents';
import { JobSummary } from './job-summary';
import { PeopleHere } from './people-here';
import { PauseButton } from './pause-button';
import { PutAwayCard } from './put-away-card';
import { StageContent } from './stage-content';
import { StageRail } from './stage-rail';
import { RefusalsProvider, type Refused } from './refused';
import { currentStage, isBeforeStart, isOver, isStopped, othersOf, stagesOf } from './stages';
import styles from './station.module.css';
import { TakeBack, type Reported } from './take-back';
import { ToolsCard } from './tools-card';

interface JobScreenProps {
  readonly id: string;
  readonly workUnitId: string;
  readonly measures: boolean;
  /** Where the buttons that are always there go. */
  readonly footer: HTMLElement | null;
  readonly onDone: () => void;
}

interface WorkProps extends Pick<JobScreenProps, 'footer' | 'onDone'> {
  readonly view: StationJob;
  readonly inspection: Inspection | null;
}

/** Pictures of all steps and drawings are read ahead: the network may be gone when their turn comes. */
function useFilesAhead({ job, steps, documents }: StationJob): void {
  const queries = useQueryClient();
  const shown = [
    ...steps.flatMap(({ media }) => media ?? []).filter(({ kind }) => kind === 'picture' || kind === 'drawing'),
    ...documents.filter(({ kind }) => kind === 'drawing'),
  ];
  const addresses = shown.map(({ fileId }) => apiUrl(`/job-orders/${job.id}/files/${fileId}`)).join('\n');
  useEffect(() => {
    for (const address of addresses.split('\n').filter(Boolean)) void queries.prefetchQuery(fileQuery(address));
  }, [queries, addresses]);
}

/** Brings the stage into sight when another one is shown; the first one leaves what lies above it to be read. */
function useShownInSight(shown: string | undefined) {
  const place = useRef<HTMLDivElement>(null);
  const before = useRef(shown);
  useEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    place.current?.scrollIntoView({ block: 'nearest' });
  }, [shown]);
  return place;
}

function Work({ view: read, inspection, footer, onDone }: WorkProps) {
  const held = useHeldEntries();
  // The card reads the tools; here it only matters once something of them is kept.
  const tools = useQueryClient().getQueryData<Page<NeededTools>>(toolsKey(read.job.id));
  const view = withHeldToolGate(withHeld(read, held), tools?.items ?? [], held);
  useFilesAhead(read);
  const recorded = new Set(view.records.map(({ stepId }) => stepId));
  const stages = stagesOf(view, inspection !== null || view.quality.missing.length > 0, recorded);
  const due = currentStage(stages);
  const [chosen, setChosen] = useState<string | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const refuse = (what: Refused): void => {
    setRefused(what);
    setChosen(what.stage);
  };
  const forget = (stage: string, place: string): void =>
    setRefused((now) => (now?.stage === stage && now.place === place ? null : now));
  const [reported, setReported] = useState<Reported | null>(null);
  const shown = stages.find(({ key }) => key === chosen) ?? due;
  // What another team does is looked at and not touched.
  const isForeign = othersOf(view) === 'team';
  const place = useShownInSight(`${shown?.key} ${reported?.postingId}`);
  return (
    <div className={styles.work}>
      <aside className={styles.aside}>
        <JobSummary view={view} />
        <BadPictures view={view} />
        <JobDocuments view={view} />
        <StageRail stages={stages} shown={shown?.key} due={due?.key} onChoose={setChosen} />
        {!isOver(view) && !isForeign && <PeopleHere jobId={view.job.id} workUnitId={view.job.workUnitId} />}
      </aside>
      <div className={styles.stage}>
        <PutAwayCard jobId={view.job.id} workUnitId={view.job.workUnitId} unit={view.order.unit} />
        <HandOverCard jobId={view.job.id} workUnitId={view.job.workUnitId} unit={view.order.unit} />
        {!isOver(view) && !isForeign && <ToolsCard job={view.job} />}
        <FirstArticleCard jobId={view.job.id} workUnitId={view.job.workUnitId} />
        <JobBanner view={view} />
        <HelperCard view={view} />
        <div ref={place}>
          {reported && !isOver(view) && (
            <TakeBack key={reported.postingId} jobId={view.job.id} jobNumber={view.job.number} reported={reported} />
          )}
          {/* A stopped job is gone on with first, one of others is theirs; its stages may be looked at meanwhile. */}
          <PrimaryElsewhere value={isStopped(view) || othersOf(view) !== null}>
            <RefusalsProvider value={{ refused, refuse, forget }}>
              {shown && (
                <fieldset disabled={isForeign} className={styles.bare}>
                  <StageContent
                    key={shown.key}
                    stage={shown}
                    stages={stages}
                    view={view}
                    inspection={inspection}
                    onNext={() => setChosen(null)}
                    onReported={setReported}
                    onDone={onDone}
                  />
                </fieldset>
              )}
            </RefusalsProvider>
          </PrimaryElsewhere>
        </div>
      </div>
      {footer && !isBeforeStart(view) && !isForeign && createPortal(<PauseButton view={view} />, footer)}
    </div>
  );
}

/** Everything about one job, and the next thing to do. */
export function JobScreen({ id, workUnitId, measures, footer, onDone }: JobScreenProps) {
  const topics = [`work-unit:${workUnitId}`];
  const job = useLiveQuery(jobKey(id), (signal) => fetchStationJob(id, signal), topics);
  const inspection = useLiveQuery(inspectionKey(id), (signal) => fetchInspection(id, signal), topics, {
    enabled: measures,
  });
  if (!measures) {
    return (
      <QueryView query={job} rows={8}>
        {(view) => <Work view={view} inspection={null} footer={footer} onDone={onDone} />}
      </QueryView>
    );
  }
  return (
    <QueryView query={job} rows={8}>
      {(view) => (
        <QueryView query={inspection} rows={8}>
          {(found) => <Work view={view} inspection={found} footer={footer} onDone={onDone} />}
        </QueryView>
      )}
    </QueryView>
  );
}
