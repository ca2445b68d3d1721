import type { Inspection, StationJob } from './api';
import { StageComplete } from './stage-complete';
import { StageLots } from './stage-lots';
import { StageMachine } from './stage-machine';
import { MeasureElsewhere } from './measure-elsewhere';
import { StageMeasure } from './stage-measure';
import { StageReport } from './stage-report';
import { StageStart } from './stage-start';
import { StageStep } from './stage-step';
import { isStep, type Stage } from './stages';
import type { Reported } from './take-back';

interface StageContentProps {
  readonly stage: Stage;
  readonly stages: readonly Stage[];
  readonly view: StationJob;
  readonly inspection: Inspection | null;
  /** The stage is done or to be left; the next one that is not done follows. */
  readonly onNext: () => void;
  readonly onReported: (reported: Reported) => void;
  readonly onDone: () => void;
}

/** The one stage that is shown. */
export function StageContent({ stage, stages, view, inspection, onNext, onReported, onDone }: StageContentProps) {
  if (isStep(stage)) return <StageStep stage={stage} stages={stages} view={view} onNext={onNext} />;
  if (stage.key === 'start') return <StageStart view={view} onNext={onNext} />;
  if (stage.key === 'lots') return <StageLots view={view} onNext={onNext} />;
  if (stage.key === 'measure') {
    return inspection ? <StageMeasure view={view} inspection={inspection} onNext={onNext} /> : <MeasureElsewhere />;
  }
  if (stage.key === 'report') {
    return view.job.reporting === 'machine' ? (
      <StageMachine view={view} onNext={onNext} />
    ) : (
      <StageReport view={view} onReported={onReported} onNext={onNext} />
    );
  }
  return <StageComplete view={view} stages={stages} onDone={onDone} />;
}
