import { ChartBoxPlots } from './application/charts/chart-boxes';
import { ChartBlocks } from './application/charts/chart-blocks';
import { ChartConsumer } from './application/charts/chart-consumer';
import { ChartJudge } from './application/charts/chart-judge';
import { ChartMaker } from './application/charts/chart-maker';
import { ChartPictures } from './application/charts/chart-picture';
import { ChartPlotter } from './application/charts/chart-plotter';
import { ChartScopes } from './application/charts/chart-scopes';
import { ChartStudies } from './application/charts/chart-study';
import { ChartQueries } from './application/charts/chart.queries';
import { ChartService } from './application/charts/chart.service';
import { ChartTopic } from './application/charts/chart.topic';
import { CapabilityReports } from './application/reports/capability-reports';
import { ChartPrints } from './application/reports/chart-prints';
import { ReportNames } from './application/reports/report-names';
import { BlockRepository } from './persistence/charts/block.repository';
import { ChartRepository } from './persistence/charts/chart.repository';
import { GroupingRepository } from './persistence/charts/grouping.repository';
import { OriginRepository } from './persistence/charts/origin.repository';
import { PointRepository } from './persistence/charts/point.repository';
import { SignalRepository } from './persistence/charts/signal.repository';

/** Statistical process control, as a part of quality. */
export const CHART_PROVIDERS = [
  BlockRepository,
  CapabilityReports,
  ChartBlocks,
  ChartBoxPlots,
  ChartConsumer,
  ChartJudge,
  ChartMaker,
  ChartPictures,
  ChartPlotter,
  ChartPrints,
  ChartQueries,
  ChartRepository,
  ChartScopes,
  ChartService,
  ChartStudies,
  ChartTopic,
  GroupingRepository,
  OriginRepository,
  PointRepository,
  ReportNames,
  SignalRepository,
];
