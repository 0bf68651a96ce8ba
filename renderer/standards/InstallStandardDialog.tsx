import { Button, Tag } from 'antd'
import { useNavigate } from 'react-router'
import { organisationTypes } from '#shared/organisations/organisation-type.ts'
import type { ShippedStandard } from '#shared/standards/standard-commands.ts'
import { useCommand, useCommandQuery } from '../app/use-command.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { ListTable } from '../ui/ListTable.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'

interface Props {
  readonly open: boolean
  readonly onClose: () => void
}

/** The standards that come with the product; each can be loaded once as a draft and then changed. */
export function InstallStandardDialog({ open, onClose }: Props) {
  const navigate = useNavigate()
  const shipped = useCommandQuery('standards.shipped', {}, open)
  const install = useCommand('standards.install')

  const load = async (file: string): Promise<void> => {
    const detail = await install.mutateAsync({ file }).catch(() => undefined)
    if (detail === undefined) return
    onClose()
    await navigate(`/standards/${detail.standard.id}`)
  }

  return (
    <Dialog open={open} title="载入随附标准" width={760} footer={null} onCancel={onClose} style={{ top: 56 }}>
      <p className="quiet">载入后为草案,可修改后启用。名称带“示例”的没有官方出处,请按本区文件核对。</p>
      <ProblemNotice problem={shipped.error?.problem ?? install.error?.problem} />
      <div className="dialog-list">
        <ListTable<ShippedStandard>
          label="随附标准"
          rows={shipped.data ?? []}
          keyOf={({ file }) => file}
          columns={[
            { title: '标准', render: ({ name }) => name },
            { title: '版次', width: 100, render: ({ edition }) => edition },
            {
              title: '适用组织',
              width: 130,
              render: ({ organisationType }) => organisationTypes[organisationType].label,
            },
            {
              title: '载入',
              width: 110,
              render: ({ file, installed }) =>
                installed ? (
                  <Tag>已载入</Tag>
                ) : (
                  <Button size="small" onClick={() => void load(file)}>
                    载入标准
                  </Button>
                ),
            },
          ]}
        />
      </div>
    </Dialog>
  )
}
