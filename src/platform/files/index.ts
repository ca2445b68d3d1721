export { answerFile } from './answer-file';
export { FileAccess } from './file-access';
export { FileStore } from './file-store';
export { ALLOWED_EXTENSIONS as FILE_TYPES } from './file-type';
export type { ReceivedFile } from './file-store';
export type { FileOwner, FileRow } from './file.repository';
export { FilesModule } from './files.module';
export { uploadOf } from './upload';
