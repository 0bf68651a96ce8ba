import { Tag } from 'antd'
import { standardStateWords } from '#shared/standards/standard-words.ts'
import type { Standard } from '#shared/standards/standard.ts'

const colours: Readonly<Record<Standard['state'], string>> = { draft: 'default', 'in-use': 'blue', retired: 'default' }

/** Where a standard stands, and whether it is a sample. */
export const StandardTag = ({ standard }: { readonly standard: Pick<Standard, 'state' | 'sample'> }) => (
  <>
    <Tag color={colours[standard.state]}>{standardStateWords[standard.state]}</Tag>
    {standard.sample === 1 && <Tag>示例</Tag>}
  </>
)
