import { useState, type DragEvent, type ReactNode } from 'react'

interface Props {
  readonly onFile: (file: File) => void
  readonly children: ReactNode
}

/** A place on which one file may be dropped; it shows that it would take what is held over it. */
export function FileDrop({ onFile, children }: Props) {
  const [isOver, setOver] = useState(false)
  const hold = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    setOver(true)
  }
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file) onFile(file)
  }
  return (
    <div
      className={isOver ? 'file-drop file-drop-over' : 'file-drop'}
      onDragEnter={hold}
      onDragOver={hold}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {children}
    </div>
  )
}
