import type { BackupContents, Holding } from '#shared/backup/backup-commands.ts'
import { registers } from '#shared/registers.ts'
import { formatInstant } from '../ui/format-instant.ts'
import { ListTable } from '../ui/ListTable.tsx'

interface Line {
  readonly name: string
  readonly inside: string
  readonly now: string
}

const wordLast = ({ lastAct }: Holding): string =>
  lastAct === null
    ? '还没有办理过'
    : `${formatInstant(lastAct.at)}${lastAct.label && ` ${lastAct.label}(${lastAct.actorName})`}`

const rowsOf = (holding: Holding, register: string): string => String(holding.inUse[register] ?? '—')

function linesOf({ inside, now }: BackupContents): Line[] {
  const both = (name: string, read: (holding: Holding) => string): Line => ({
    name,
    inside: read(inside),
    now: now === null ? '打不开' : read(now),
  })
  const held = registers.filter(({ name }) => (inside.inUse[name] ?? 0) + (now?.inUse[name] ?? 0) > 0)
  return [
    both('单位', ({ place }) => place),
    both('最后一次办理', wordLast),
    ...held.map(({ name, label }) => both(`${label}(条)`, (holding) => rowsOf(holding, name))),
  ]
}

const bold = ({ inside, now }: Line, text: string) => (inside === now ? text : <strong>{text}</strong>)

/** What is in a backup beside what is open now; what differs stands out. */
export const ContentsTable = ({ contents }: { readonly contents: BackupContents }) => (
  <div className="dialog-list backup-contents">
    <ListTable<Line>
      label="备份中的内容与现在的对照"
      rows={linesOf(contents)}
      keyOf={({ name }) => name}
      columns={[
        { title: '内容', width: 150, render: ({ name }) => name },
        { title: '备份中', render: (line) => bold(line, line.inside) },
        { title: '现在', render: (line) => bold(line, line.now) },
      ]}
    />
  </div>
)
