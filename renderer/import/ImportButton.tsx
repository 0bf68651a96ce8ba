import { ImportOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { Link } from 'react-router'
import { permits } from '#shared/command/permissions.ts'
import type { Register } from '#shared/register/register.ts'
import { useActor } from '../app/place.ts'

/** Opens the import wizard of a register, for whoever may write it. */
export function ImportButton({ register }: { readonly register: Register }) {
  const actor = useActor()
  if (register.imported === false || !permits(actor, register.write)) return null
  return (
    <Link to={`/import/${register.name}`}>
      <Button icon={<ImportOutlined aria-hidden />}>导入</Button>
    </Link>
  )
}
