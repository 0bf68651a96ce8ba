import { Button } from 'antd'
import type { BackupRow } from '#shared/backup/backup-commands.ts'
import { backupKindWords } from '#shared/backup/backup-manifest.ts'
import { formatInstant } from '../ui/format-instant.ts'
import type { ListColumn } from '../ui/ListTable.tsx'
import { formatBytes } from './format-bytes.ts'

function wordCheck({ isVerified, isSealed, auditFault }: BackupRow): string {
  const checked = auditFault === null ? '已打开核对并读回' : '已核对,审计记录有异常'
  return `${isVerified ? checked : '恢复时核对'}${isSealed ? ' · 已加密' : ''}`
}

/** The columns of a list of backups; the last leads back to one. */
export const backupColumns = (onChoose: (row: BackupRow) => void): readonly ListColumn<BackupRow>[] => [
  { title: '备份时间', width: 140, render: ({ takenAt }) => formatInstant(takenAt) },
  { title: '种类', width: 120, render: ({ kind }) => backupKindWords[kind] },
  { title: '大小', width: 90, isNumber: true, render: ({ bytes }) => formatBytes(bytes) },
  { title: '行数', width: 90, isNumber: true, render: ({ rows }) => rows ?? '—' },
  { title: '核对', width: 190, render: wordCheck },
  {
    title: '位置',
    render: ({ path, name }) => (
      <span className="backup-place" title={path}>
        {name}
      </span>
    ),
  },
  {
    title: '办理',
    width: 70,
    render: (row) => (
      <Button
        type="link"
        size="small"
        className="number-link"
        aria-label={`恢复 ${formatInstant(row.takenAt)} 的备份`}
        onClick={() => onChoose(row)}
      >
        恢复
      </Button>
    ),
  },
]
