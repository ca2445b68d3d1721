import { texts } from '../pair';

export const firstArticle = texts({
  'state.first-article.open': ['待签', 'Waiting for signatures'],
  'state.first-article.approved': ['首检合格', 'Approved'],
  'state.first-article.rejected': ['首检不合格', 'Rejected'],
  'state.first-article.replaced': ['重新首检', 'Replaced'],
  'state.first-article.cancelled': ['已取消', 'Cancelled'],
  'action.first-article.approve': ['首检合格', 'Approve'],
  'action.first-article.reject': ['判不合格', 'Reject'],
  'action.first-article.replace': ['重新首检', 'Replace'],
  'action.first-article.cancel': ['取消', 'Cancel'],
  'signature.self': ['自检（操作者）', 'self-check (operator)'],
  'signature.mutual': ['互检（第二人）', 'mutual check (second person)'],
  'signature.special': ['专检（检验员）', 'special check (inspector)'],
  'first-article-cause.new-order': ['新任务开工', 'New job'],
  'first-article-cause.tool-change': ['换刀或换工装', 'Tool changed'],
  'first-article-cause.program-change': ['换程序', 'Program changed'],
  'first-article-cause.after-repair': ['设备维修后', 'After a repair'],
  'first-article-cause.scrapped': ['首件报废', 'First piece scrapped'],
  'first-article-cause.rejected': ['首检不合格', 'First article rejected'],
  'gate.first-article': [
    '第 {piece} 件首检还没有签完：缺 {missing}。请在工位屏的首检卡上签字。',
    'The first article (piece {piece}) is not signed by all: {missing} missing. Sign it at the station.',
  ],
  'error.execution.first-article-open': [
    '第 {piece} 件首检还没有签完，后面的件不能报工，也不能完工。',
    'The first article (piece {piece}) is not signed by all; further pieces are not reported, and the job does not end.',
  ],
  'error.execution.not-an-inspector': [
    '这个人不能签专检：要教师、实训管理员，或有检验员资质（INSPECTOR）的同学。',
    'This person does not inspect: an instructor, a technician, or a student with the qualification INSPECTOR does.',
  ],
  'error.execution.own-part': ['不能专检自己小组做的零件。', 'Nobody inspects a part of the own team.'],
  'error.execution.sign-at-station': [
    '刷卡代签只能在工位的共用屏上进行。',
    'Signing by badge is done at the shared screen of the station.',
  ],
  'error.quality.no-first-article': [
    '这项任务现在没有待签的首检。',
    'No first article of this job waits for signatures.',
  ],
  'error.quality.first-article-signed': ['这一栏已经签过了。', 'This signature is there already.'],
  'error.quality.first-article-same-person': [
    '三检要由三个人签，同一个人不能签两栏。',
    'Three people sign; nobody signs twice.',
  ],
  'error.quality.first-article-too-early': [
    '请先完成自检和互检，再签专检。',
    'The other two sign before the inspector.',
  ],
  'error.quality.first-article-not-measured': [
    '第 {piece} 件还没有测完：{missing}。',
    'Piece {piece} is not measured yet: {missing}.',
  ],
  'error.quality.first-article-not-conforming': [
    '第 {piece} 件不合格：{rejected}。请判不合格并重做首件，或由教师让步接收。',
    'Piece {piece} is out of limits: {rejected}. Reject it and make another, or have it conceded.',
  ],
  'ledger.first-article.opened': ['第 {piece} 件要做首检', 'Piece {piece} is to be inspected as a first article'],
  'ledger.first-article.signed': ['首检签字（第 {piece} 件）', 'First article signed (piece {piece})'],
  'ledger.first-article.signed.self': [
    '首检自检签字（第 {piece} 件）',
    'First article: self-check signed (piece {piece})',
  ],
  'ledger.first-article.signed.mutual': [
    '首检互检签字（第 {piece} 件）',
    'First article: mutual check signed (piece {piece})',
  ],
  'ledger.first-article.signed.special': [
    '首检专检签字（第 {piece} 件）',
    'First article: inspector signed (piece {piece})',
  ],
  'ledger.first-article.approved': ['首检合格（第 {piece} 件）', 'First article approved (piece {piece})'],
  'ledger.first-article.rejected': ['首检不合格（第 {piece} 件）', 'First article rejected (piece {piece})'],
  'ledger.first-article.replaced': ['重新首检（原第 {piece} 件）', 'First article asked for anew (was piece {piece})'],
  'ledger.first-article.cancelled': ['首检取消', 'First article cancelled'],
});
