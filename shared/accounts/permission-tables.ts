import { permissionWords } from '../command/permission-words.ts'
import { permits, roles, roleWords, type Permission, type Role } from '../command/permissions.ts'
import { scopeOf, scopeWords } from '../command/scope.ts'
import { isAdministrator, isRegional } from './grant.ts'

const areas = Object.entries(permissionWords).map(([area, words]) => ({
  area,
  entries: Object.entries(words) as [Permission, string][],
}))

const held = roles.filter((role) => role !== 'visitor')

const tableOf = (headings: readonly string[], rows: readonly (readonly string[])[]): string =>
  [headings, headings.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

function wordScope(role: Role): string {
  if (isAdministrator(role)) return '不涉及业务资料'
  const whole = scopeWords[scopeOf({ role, regionId: null })]
  const part = scopeWords[scopeOf({ role, regionId: 'any' })]
  return whole === part || isRegional(role) ? part : `有负责区域的${part},没有的${whole}`
}

/**
 * Who may do what, as a chapter in Markdown: by permission, and by role with how far it sees where the account says
 * nothing else. Written from the tables the program itself asks.
 */
export const drawPermissionTables = (): string =>
  [
    '## 六、角色与权限对照',
    '这两张表由程序按实际使用的权限表生成。一个账户可有一个主要角色和一个兼任角色,权限是两者之和,数据范围按主要角色;“授权”中另行指定了数据范围的,以指定的为准。',
    '### 按权限',
    tableOf(
      ['权限', '可以办理的角色', '类别'],
      areas.flatMap(({ area, entries }) =>
        entries.map(([permission, words]) => {
          const holders = held.filter((role) => permits({ role }, permission))
          const named = holders.length === held.length ? '全部角色' : holders.map((role) => roleWords[role]).join('、')
          return [words, named, area]
        }),
      ),
    ),
    '### 按角色',
    tableOf(
      ['角色', '可以办理', '数据范围'],
      held.map((role) => [
        roleWords[role],
        areas
          .flatMap(({ entries }) => entries.filter(([permission]) => permits({ role }, permission)))
          .map(([, words]) => words)
          .join(';'),
        wordScope(role),
      ]),
    ),
  ].join('\n\n')
