import { texts } from '../pair';

/** Refusals every module shares; those of one module stand in its own area. */
export const errors = texts({
  'error.internal': [
    '系统内部错误，请把追踪号告诉管理员。',
    'Internal error. Please give the trace id to an administrator.',
  ],
  'error.request.malformed': ['请求内容格式不正确。', 'The request is malformed.'],
  'error.request.invalid': ['提交的内容有误，请检查标出的项目。', 'Some fields are not valid; see the marked ones.'],
  'error.request.too-large': ['提交的内容过大。', 'The request is too large.'],
  'error.request.unsupported-media-type': ['不支持该内容类型。', 'This content type is not supported.'],
  'error.request.not-found': ['没有这个地址。', 'There is nothing at this address.'],
  'error.request.rate-limited': [
    '请求过于频繁，请 {seconds} 秒后再试。',
    'Too many requests; try again in {seconds} s.',
  ],
  'error.auth.unauthenticated': ['请先登录。', 'Please sign in first.'],
  'error.auth.forbidden': ['没有权限执行此操作。', 'You are not allowed to do this.'],
  'error.auth.foreign-origin': ['请求来自其他网站，已拒绝。', 'The request came from another site and was refused.'],
  'error.precondition.required': [
    '缺少版本号（If-Match），请刷新后重试。',
    'The version (If-Match) is missing; reload and try again.',
  ],
  'error.precondition.stale': [
    '内容已被他人修改，请刷新后重试。',
    'Somebody changed this meanwhile; reload and try again.',
  ],
  'error.idempotency.key-required': ['缺少幂等键（Idempotency-Key）。', 'The Idempotency-Key header is missing.'],
  'error.idempotency.key-malformed': ['幂等键格式不正确。', 'The Idempotency-Key is malformed.'],
  'error.idempotency.key-reused': [
    '同一幂等键用于了不同的请求。',
    'This Idempotency-Key was used for a different request.',
  ],
  'error.lifecycle.transition-not-allowed': [
    '当前状态“{state}”不能执行“{action}”。',
    'Action “{action}” is not possible in state “{state}”.',
  ],
  'error.quantity.malformed': ['数量“{value}”不是有效的十进制数。', 'Quantity “{value}” is not a plain decimal.'],
  'error.entity.not-found': ['没有找到{type} {id}。', '{type} {id} was not found.'],
});
