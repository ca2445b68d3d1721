import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { LoggerModule } from 'nestjs-pino';
import { AndonModule } from '#modules/andon';
import { AssessmentModule } from '#modules/assessment';
import { ConformityModule } from '#modules/conformity';
import { ConnectivityModule } from '#modules/connectivity';
import { EquipmentModule } from '#modules/equipment';
import { ExecutionModule } from '#modules/execution';
import { IdentityModule } from '#modules/identity';
import { LogisticsModule } from '#modules/logistics';
import { LotInspectionModule } from '#modules/lot-inspection';
import { MaintenanceModule } from '#modules/maintenance';
import { MaterialModule } from '#modules/material';
import { MsaModule } from '#modules/msa';
import { NonconformanceModule } from '#modules/nonconformance';
import { PerformanceModule } from '#modules/performance';
import { PersonnelModule } from '#modules/personnel';
import { QualityModule } from '#modules/quality';
import { RoutingModule } from '#modules/routing';
import { ToolingModule } from '#modules/tooling';
import { TraceabilityModule } from '#modules/traceability';
import { TrainingModule } from '#modules/training';
import { TrialJobModule } from '#modules/trial-job';
import { WorkOrderModule } from '#modules/work-order';
import { AuthGuard, AuthModule } from '#platform/auth';
import { FloorClock, WallClock } from '#platform/clock';
import { ComputeModule } from '#platform/compute';
import { Settings } from '#platform/config';
import { currentContext } from '#platform/context';
import { DatabaseModule } from '#platform/database';
import { FilesModule } from '#platform/files';
import { HealthModule } from '#platform/health';
import { IdempotencyInterceptor, ProblemFilter } from '#platform/http';
import { ImportModule } from '#platform/import';
import { LedgerModule } from '#platform/ledger';
import { QueueModule } from '#platform/queue';
import { RealtimeModule } from '#platform/realtime';
import { ReportsModule } from '#platform/reports';
import { TlsModule } from '#platform/tls';
import { DemoSchool } from './demo/demo-school';

const PLATFORM = [
  DatabaseModule,
  LedgerModule,
  QueueModule,
  ComputeModule,
  AuthModule,
  RealtimeModule,
  HealthModule,
  ImportModule,
  FilesModule,
  ReportsModule,
  TlsModule,
];

/** The business, lowest layer first. */
const MODULES = [
  IdentityModule,
  PersonnelModule,
  MaterialModule,
  EquipmentModule,
  AndonModule,
  MaintenanceModule,
  ToolingModule,
  ConnectivityModule,
  RoutingModule,
  QualityModule,
  WorkOrderModule,
  ExecutionModule,
  LogisticsModule,
  NonconformanceModule,
  LotInspectionModule,
  ConformityModule,
  PerformanceModule,
  TraceabilityModule,
  TrainingModule,
  MsaModule,
  AssessmentModule,
  TrialJobModule,
];

/** Settings and clocks, for everybody. */
@Global()
@Module({})
class BaseModule {
  static with(settings: Settings): DynamicModule {
    const providers = [{ provide: Settings, useValue: settings }, WallClock, FloorClock];
    return { module: BaseModule, providers, exports: providers };
  }
}

@Module({})
export class AppModule {
  static with(settings: Settings): DynamicModule {
    return {
      module: AppModule,
      imports: [
        BaseModule.with(settings),
        LoggerModule.forRoot({
          pinoHttp: {
            level: settings.get('logLevel'),
            autoLogging: false,
            quietReqLogger: true,
            mixin: () => ({ traceId: currentContext().correlationId }),
            redact: ['req.headers.cookie', 'req.headers.authorization'],
          },
        }),
        ...PLATFORM,
        ...MODULES,
      ],
      providers: [
        DemoSchool,
        { provide: APP_GUARD, useClass: AuthGuard },
        { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
