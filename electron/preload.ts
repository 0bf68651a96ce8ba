import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { Outcome } from '#shared/command/outcome.ts'
import type { Bridge } from '#shared/shell/bridge.ts'
import type { Notice } from '#shared/shell/notice.ts'
import type { NamedFile } from '#shared/shell/shell-calls.ts'
import { channels, type Question } from './shell/channels.ts'

const ask = (question: Question): Promise<unknown> => ipcRenderer.invoke(channels.ask, question)

const bridge: Bridge<Parameters<typeof webUtils.getPathForFile>[0]> = {
  send: (name, input) => ask({ kind: 'send', name, input }),
  onNotice: (listener) => {
    const hear = (_event: unknown, notice: Notice): void => listener(notice)
    ipcRenderer.on(channels.notice, hear)
    return () => void ipcRenderer.off(channels.notice, hear)
  },
  nameFile: (file) => ask({ kind: 'name-file', path: webUtils.getPathForFile(file) }) as Promise<Outcome<NamedFile>>,
}

contextBridge.exposeInMainWorld('bridge', bridge)
