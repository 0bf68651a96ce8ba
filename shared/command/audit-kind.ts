/**
 * What sort of thing an audit line tells of (类型), in the words of the page. The groups follow what 等保 asks an
 * application to record: who came in, what was changed, what left the program, who was given what, and what befell the
 * record itself.
 */
export const auditKindWords = {
  'sign-in': '登录',
  change: '数据变更',
  export: '导出',
  print: '打印',
  reveal: '查看完整信息',
  erase: '删除个人信息',
  permission: '账户与权限',
  preview: '以他人身份预览',
  security: '安全设置',
  backup: '备份与恢复',
  audit: '审计管理',
  clock: '时钟变动',
  program: '程序运行',
} as const

export type AuditKind = keyof typeof auditKindWords
