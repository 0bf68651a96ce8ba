import { Popover } from 'antd'
import { useRef, type KeyboardEvent, type ReactElement, type ReactNode } from 'react'
import { focusFirst } from './focus-first.ts'
import { isComposing } from './keys.ts'

interface Props {
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  readonly content: ReactNode
  /** The button it hangs under. */
  readonly children: ReactElement
}

/** A small form under a button: it takes the focus when it opens, and Esc closes it. */
export function PopupForm({ isOpen, onOpenChange, content, children }: Props) {
  const frame = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || isComposing(event.nativeEvent)) return
    event.stopPropagation()
    onOpenChange(false)
  }
  return (
    <Popover
      open={isOpen}
      onOpenChange={onOpenChange}
      trigger="click"
      placement="bottomLeft"
      arrow={false}
      destroyOnHidden
      afterOpenChange={(opened) => opened && focusFirst(frame.current)}
      content={
        <div ref={frame} onKeyDown={onKeyDown}>
          {content}
        </div>
      }
    >
      {children}
    </Popover>
  )
}
