import { Global, Module } from '@nestjs/common';
import { FileAccess } from './file-access';
import { FileStore } from './file-store';
import { FileRepository } from './file.repository';
import { FilesController } from './files.controller';

@Global()
@Module({
  controllers: [FilesController],
  providers: [FileAccess, FileRepository, FileStore],
  exports: [FileAccess, FileStore],
})
export class FilesModule {}
