import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { wordRoles } from '#shared/command/permissions.ts'
import { usePlace } from './place.ts'
import { refresh, useCommand } from './use-command.ts'

/** Over the product while an administrator looks at it as somebody else: nothing can be changed, and how to end it. */
export function PreviewBanner() {
  const { actor, previewedBy } = usePlace()
  const queries = useQueryClient()
  const end = useCommand('session.end-preview')
  if (previewedBy === null) return null
  return (
    <div className="preview-banner" role="status">
      <span>{`${previewedBy}正在以“${actor.name}”(${wordRoles(actor)})的身份预览:只能查看,不能办理。`}</span>
      <Button
        size="small"
        loading={end.isPending}
        onClick={() => end.mutate({}, { onSuccess: () => void refresh(queries) })}
      >
        结束预览
      </Button>
    </div>
  )
}
