import { Button, Spin } from 'antd'
import { Link, useParams } from 'react-router'
import { permits } from '#shared/command/permissions.ts'
import type { Register } from '#shared/register/register.ts'
import { registers } from '#shared/registers.ts'
import { useActor } from '../app/place.ts'
import { listLink } from '../register/list-link.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { PageTitle } from '../ui/PageTitle.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { StepBar } from '../ui/StepBar.tsx'
import { ColumnsStep } from './ColumnsStep.tsx'
import { DoneStep } from './DoneStep.tsx'
import { FileStep } from './FileStep.tsx'
import { TrialStep } from './TrialStep.tsx'
import { useImport, type ImportStep } from './use-import.ts'

const steps: Readonly<Record<ImportStep, string>> = {
  file: '选择文件',
  columns: '核对表头和列',
  trial: '试导入',
  done: '导入结果',
}

/** The import wizard of a register: the file, its columns, a trial that writes nothing, and what became of it. */
export function ImportPage() {
  const { register: name } = useParams()
  const actor = useActor()
  const register = (registers as readonly Register[]).find((one) => one.name === name && one.imported !== false)
  if (register === undefined || !permits(actor, register.write))
    return <EmptyState text="您不能在这里导入。请从左侧打开要导入的台账。" />
  return <Wizard key={register.name} register={register} />
}

function Wizard({ register }: { readonly register: Register }) {
  const work = useImport(register)
  const { step, busy, problem, opened } = work
  const order = Object.keys(steps) as ImportStep[]
  const at = order.indexOf(step)
  return (
    <div className="import-page">
      <PageTitle
        title={`导入${register.label}`}
        count={opened?.name}
        action={
          <Link to={listLink(register)}>
            <Button>返回列表</Button>
          </Link>
        }
      />
      <StepBar
        steps={order.map((key, place) => ({
          label: steps[key],
          standing: place < at || step === 'done' ? 'done' : place === at ? 'current' : 'next',
        }))}
      />
      <ProblemNotice problem={problem} />
      <div className="import-step" aria-busy={busy !== undefined} inert={busy !== undefined}>
        {step === 'file' && <FileStep register={register} work={work} />}
        {step === 'columns' && <ColumnsStep register={register} work={work} />}
        {step === 'trial' && <TrialStep register={register} work={work} />}
        {step === 'done' && <DoneStep register={register} work={work} />}
      </div>
      {busy !== undefined && (
        <p className="import-busy" role="status">
          <Spin size="small" /> {busy}
        </p>
      )}
    </div>
  )
}
