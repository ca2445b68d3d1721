import { texts } from '../pair';

/** Teaching tasks, assignments and attempts. */
export const training = texts({
  'error.training.task-exists': ['任务编码 {code} 已存在。', 'There is a task with the code {code} already.'],
  'error.training.order-assigned': [
    '工单 {number} 已布置给小组，不能重复布置。',
    'Order {number} is assigned to a team already.',
  ],
  'error.training.order-ended': [
    '工单 {number} 处于“{status}”状态，不能再布置。',
    'Order {number} is in state “{status}” and cannot be assigned any more.',
  ],
  'error.training.other-product': [
    '教学任务 {task} 是为另一种产品设立的，不能用于模板“{template}”。',
    'Task {task} is for another product; it cannot be taught by the template “{template}”.',
  ],
  'error.training.window-reversed': ['截止时间早于开始时间。', 'The due time is before the start.'],
  'training.may-create-tasks': ['有权建立教学任务的教师', 'an instructor who may create tasks'],
});
