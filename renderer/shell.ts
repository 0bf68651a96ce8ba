import { useEffect, useEffectEvent } from 'react'
import type { Bridge } from '#shared/shell/bridge.ts'
import type { Notice } from '#shared/shell/notice.ts'
import type { CallShell } from '#shared/shell/shell-calls.ts'

declare global {
  interface Window {
    /** What the desktop shell's preload offers; absent in the browser host. */
    readonly bridge?: Bridge<File>
  }
}

/** The desktop shell this page stands in; none in the browser host. */
export const bridge: Bridge<File> | undefined = window.bridge

/** Asks the desktop shell itself; absent in the browser host, where the browser saves and prints. */
export const callShell: CallShell | undefined = bridge && ((name, input) => bridge.send(name, input) as never)

/** Acts on notices of one kind from the desktop shell while the component is shown. */
export function useNotice<K extends Notice['kind']>(
  kind: K,
  act: (notice: Extract<Notice, { kind: K }>) => void,
): void {
  const onNotice = useEffectEvent((notice: Notice) => {
    if (notice.kind === kind) act(notice as Extract<Notice, { kind: K }>)
  })
  useEffect(() => bridge?.onNotice(onNotice), [])
}
