import { Select } from 'antd'
import type { Layout } from '#shared/import/import-commands.ts'
import { importableFields } from '#shared/import/match-columns.ts'
import { takesSeveral } from '#shared/import/usual-headings.ts'
import type { Register } from '#shared/register/register.ts'
import { answersTo } from '../app/initials.ts'
import { ListTable } from '../ui/ListTable.tsx'

interface Props {
  readonly register: Register
  readonly layout: Layout
  readonly onFill: (place: number, field: string | null) => void
}

interface Column {
  readonly place: number
  readonly heading: string
  readonly field: string | null
  readonly isRemembered: boolean
  readonly examples: string
}

const examplesShown = 3

function columnsOf({ columns, sample }: Layout): readonly Column[] {
  return columns.flatMap(({ heading, field, isRemembered }, place) => {
    const texts = sample.map(({ cells }) => (cells[place] ?? '').trim()).filter((text) => text !== '')
    const examples = [...new Set(texts)].slice(0, examplesShown).join('、')
    // A column without a heading and without content is only the edge of the sheet.
    return heading === '' && texts.length === 0 ? [] : [{ place, heading, field, isRemembered, examples }]
  })
}

/** Every column of the file, what stands in it, and which field it fills. */
export function ColumnTable({ register, layout, onFill }: Props) {
  const columns = columnsOf(layout)
  const taken = new Set(columns.map(({ field }) => field))
  const optionsFor = (own: string | null) =>
    importableFields(register.fields).map(([value, field]) => ({
      value,
      label: field.required ? `${field.label}(必填)` : field.label,
      disabled: value !== own && taken.has(value) && !takesSeveral(field),
    }))
  return (
    <ListTable<Column>
      label="列的对应关系"
      rows={columns}
      keyOf={({ place }) => String(place)}
      columns={[
        {
          title: '文件中的列',
          width: 220,
          render: ({ heading }) => (heading === '' ? <span className="quiet">(没有表头)</span> : heading),
        },
        { title: '内容示例', render: ({ examples }) => <span className="import-example">{examples}</span> },
        {
          title: '导入到',
          width: 240,
          render: ({ place, heading, field }) => (
            <Select
              className="wide"
              aria-label={`“${heading}”导入到`}
              value={field}
              placeholder="不导入"
              allowClear={{ label: '不导入' }}
              showSearch={{ filterOption: (typed, option) => answersTo(option?.label ?? '', typed.trim()) }}
              options={optionsFor(field)}
              notFoundContent="没有这一项,请换一个写法"
              onChange={(key: string | null | undefined) => onFill(place, key ?? null)}
            />
          ),
        },
        {
          title: '依据',
          width: 120,
          render: ({ field, isRemembered }) => (
            <span className="quiet">{isRemembered ? '上次的对应' : field === null ? '没有认出' : '按表头'}</span>
          ),
        },
      ]}
    />
  )
}
