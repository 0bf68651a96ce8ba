import { createClient, type Send } from '#shared/client.ts'
import { openSession, saveOverHttp, sendOverHttp } from './http-transport.ts'

declare global {
  interface Window {
    /** What the desktop shell's preload offers; absent in the browser host. */
    readonly bridge?: { readonly send: Send; readonly saveFile: (fileId: string) => Promise<void> }
  }
}

/** Makes ready to talk to the backend; to be awaited once before anything is asked. */
export const connect = async (): Promise<void> => {
  if (window.bridge === undefined) await openSession()
}

export const send: Send = window.bridge?.send ?? sendOverHttp

/** Asks the backend; the answer is a value or a refusal, never an exception. */
export const call = createClient(send)

/** Saves a file the backend has made (docx, xlsx) under the name it carries. */
export const saveFile: (fileId: string) => Promise<void> = window.bridge?.saveFile ?? saveOverHttp
