import { texts } from '../pair';

/** Refusals of uploaded files. */
export const files = texts({
  'error.files.missing': ['没有上传文件。', 'No file was uploaded.'],
  'error.files.empty': ['文件是空的。', 'The file is empty.'],
  'error.files.too-large': ['文件超过 {megabytes} MB。', 'The file is larger than {megabytes} MB.'],
  'error.files.type-not-allowed': [
    '不接受这种文件，可上传：{allowed}。',
    'This kind of file is not taken; possible are: {allowed}.',
  ],
  'error.files.type-mismatch': [
    '文件 {name} 的内容与扩展名 .{extension} 不符。',
    'The content of {name} is not what the extension .{extension} says.',
  ],
  'error.files.storage-full': [
    '服务器存储空间不足，文件没有保存。请联系管理员。',
    'The server is out of storage and the file was not kept. Please tell an administrator.',
  ],
  'error.files.content-missing': [
    '文件“{name}”的内容在服务器上找不到，请联系管理员。',
    'The content of “{name}” is missing on the server. Please tell an administrator.',
  ],
});
