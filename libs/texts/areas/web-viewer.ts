import { texts } from '../pair';

/** Drawings, models and programs shown in place. */
export const webViewer = texts({
  'web.viewer.previous': ['上一页', 'Previous sheet'],
  'web.viewer.next': ['下一页', 'Next sheet'],
  'web.viewer.sheet': ['第 {number} 页，共 {pages} 页', 'Sheet {number} of {pages}'],
  'web.viewer.sheet.of': ['{name}，第 {number} 页，共 {pages} 页', '{name}, sheet {number} of {pages}'],
  'web.viewer.smaller': ['缩小', 'Smaller'],
  'web.viewer.larger': ['放大', 'Larger'],
  'web.viewer.view.iso': ['轴测', 'Isometric'],
  'web.viewer.view.front': ['主视', 'Front'],
  'web.viewer.view.top': ['俯视', 'Top'],
  'web.viewer.view.side': ['侧视', 'Side'],
  'web.viewer.no-unit': ['（文件未注明单位）', '(the file names no unit)'],
  'web.viewer.model': ['三维模型 {name}', '3D model {name}'],
  'web.viewer.model.hint': [
    '拖动旋转，滚轮或双指缩放；键盘用方向键和 + −。',
    'Drag to turn, wheel or two fingers to zoom; by keyboard: arrow keys, + and −.',
  ],
  'web.viewer.text.cut': ['文件较长，只显示开头部分。', 'The file is long; only its beginning is shown.'],
  'web.viewer.broken': ['{name} 无法在这里显示。', '{name} cannot be shown here.'],
  'web.viewer.elsewhere': ['{name} 要用专门的软件打开。', '{name} is opened by a program of its own.'],
  'web.viewer.save': ['保存到本机', 'Save on this device'],
  'web.viewer.revision': ['版本 {revision}', 'revision {revision}'],
  'web.viewer.documents': ['图纸与程序', 'Drawings and programs'],
});
