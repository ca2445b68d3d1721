import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Settings } from '#platform/config';
import { appConnection } from './connection';
import { Exclusive } from './exclusive';
import { RunningNumbers } from './running-numbers';
import { UnitOfWork } from './unit-of-work';

@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [Settings],
      useFactory: (settings: Settings) => ({
        type: 'postgres' as const,
        url: settings.get('databaseUrl'),
        poolSize: settings.get('databasePool'),
        extra: { ...appConnection(settings, settings.get('roles').join('+')), connectionTimeoutMillis: 5000 },
        autoLoadEntities: true,
        synchronize: false,
        logging: false,
        retryAttempts: 3,
        retryDelay: 500,
      }),
    }),
  ],
  providers: [Exclusive, RunningNumbers, UnitOfWork],
  exports: [Exclusive, RunningNumbers, UnitOfWork],
})
export class DatabaseModule {}
