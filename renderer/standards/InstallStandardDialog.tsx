import { Button, Tag } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { organisationTypes } from '#shared/organisations/organisation-type.ts'
import type { Outcome, Problem } from '#shared/command/outcome.ts'
import type { ShippedStandard, StandardDetail } from '#shared/standards/standard-commands.ts'
import { problemOf, useCommand, useCommandQuery } from '../app/use-command.ts'
import { chooseFile, takeFile, type OpenedFile } from '../open-file.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { FileDrop } from '../ui/FileDrop.tsx'
import { ListTable } from '../ui/ListTable.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'

interface Props {
  readonly open: boolean
  readonly onClose: () => void
}

/** Standards to begin with: those that come with the product, and files other districts have exported. Each becomes a draft. */
export function InstallStandardDialog({ open, onClose }: Props) {
  const navigate = useNavigate()
  const shipped = useCommandQuery('standards.shipped', {}, open)
  const install = useCommand('standards.install')

  const installFile = useCommand('standards.install-file')
  const [problem, setProblem] = useState<Problem>()

  const show = async (adding: Promise<StandardDetail>): Promise<void> => {
    setProblem(undefined)
    try {
      const { standard } = await adding
      onClose()
      await navigate(`/standards/${standard.id}`)
    } catch (error) {
      setProblem(problemOf(error))
    }
  }
  const load = (file: string): Promise<void> => show(install.mutateAsync({ file }))
  const read = async (opening: Promise<Outcome<OpenedFile | null>>): Promise<void> => {
    const file = await opening
    if (!file.ok) setProblem(file.problem)
    else if (file.value) await show(installFile.mutateAsync({ text: new TextDecoder().decode(file.value.bytes) }))
  }

  return (
    <Dialog open={open} title="载入标准" width={760} footer={null} onCancel={onClose} style={{ top: 56 }}>
      <p className="quiet">载入后为草案,可修改后启用。名称带“示例”的没有官方出处,请按本区文件核对。</p>
      <FileDrop onFile={(file) => void read(takeFile(file))}>
        <Button onClick={() => void read(chooseFile({ title: '载入标准文件', endings: ['json'] }))}>从文件载入…</Button>
        <span className="quiet">其他区导出的标准文件,也可以拖到这里。</span>
      </FileDrop>
      <ProblemNotice problem={shipped.error?.problem ?? problem} />
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
