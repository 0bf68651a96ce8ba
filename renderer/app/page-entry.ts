import type { ComponentType } from 'react'
import type { Permission } from '#shared/command/permissions.ts'
import type { Register } from '#shared/register/register.ts'

/** The groups of the navigation, in the order of the work. */
export const pageGroups = ['工作台', '登记', '评估', '表彰', '社区教育', '学习账户', '统计与报告', '管理'] as const

export interface PageEntry {
  /** The address behind `#`; `:name` is a parameter. */
  readonly path: string
  readonly label: string
  readonly group: (typeof pageGroups)[number]
  readonly permission: Permission
  readonly icon: ComponentType
  readonly element: ComponentType
  /** The register the page shows; quick find searches its rows. */
  readonly register?: Register
  /** Reached from another page only: not in the navigation. */
  readonly inner?: true
}
