import type { Actor } from './permissions.ts'

/** How far somebody sees, over the region tree and over what is assigned to them: the five words clerks know. */
export const scopeWords = {
  everything: '全部',
  custom: '自定义',
  'own-and-below': '本级及以下',
  own: '本级',
  self: '仅本人',
} as const

export type Scope = keyof typeof scopeWords

/**
 * The scope an actor works under: the one granted, or by default what the role and region say. An expert sees the
 * cases assigned to them, a liaison what they entered, a region sees itself and below, the others everything.
 */
export function scopeOf({ scope, role, regionId }: Pick<Actor, 'scope' | 'role' | 'regionId'>): Scope {
  if (scope) return scope
  if (role === 'expert' || role === 'unit_liaison') return 'self'
  return regionId === null ? 'everything' : 'own-and-below'
}
