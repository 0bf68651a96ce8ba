import { Tag } from 'antd'
import { regionRegister } from '#shared/regions/region-register.ts'
import { ReferencePicker } from '../register/ReferencePicker.tsx'

interface Props {
  readonly id: string
  readonly chosen: readonly string[]
  readonly labels: Readonly<Record<string, string>>
  readonly onChange: (chosen: readonly string[]) => void
  readonly onLearn: (id: string, label: string) => void
}

/** Several regions: those chosen, each to be taken away again, and a picker for the next. */
export const RegionList = ({ id, chosen, labels, onChange, onLearn }: Props) => (
  <>
    {chosen.length > 0 && (
      <p>
        {chosen.map((one) => (
          <Tag key={one} closable onClose={() => onChange(chosen.filter((other) => other !== one))}>
            {labels[one] ?? one}
          </Tag>
        ))}
      </p>
    )}
    <ReferencePicker
      id={id}
      register={regionRegister}
      value=""
      onPick={(picked, label) => {
        if (picked === '' || chosen.includes(picked)) return
        onLearn(picked, label)
        onChange([...chosen, picked])
      }}
    />
  </>
)
