import type { CloneCodec } from './clone-codec.ts'

// Everything here is put into pages as text, at the start of every document: `joinWorlds` and `beMainWorld` in the
// page's own world, `joinWorlds` and `bePreloadWorld` in the isolated one. Nothing may use anything from around it,
// nor a prototype the page may have changed.

export interface Worlds {
  /** A value as the other world will get it: plain values and files by copy, functions and promises by number. */
  readonly toOther: (value: unknown) => unknown
  readonly fromOther: (value: unknown) => unknown
  readonly hear: (name: string, act: (detail: never) => void) => void
  readonly say: (name: string, detail: unknown) => void
}

type Sent = {
  f?: string
  p?: string
  e?: { name: string; message: string }
  a?: unknown[]
  o?: [string, unknown][]
} & {
  c?: unknown
  u?: 1
}

/** Calls between the two worlds of a page, at once, through events whose detail Blink copies. */
export function joinWorlds(secret: string, side: 'main' | 'preload'): Worlds {
  const other = side === 'main' ? 'preload' : 'main'
  const { CustomEvent: Message, Error: Failure } = globalThis
  const add = document.addEventListener.bind(document)
  const remove = document.removeEventListener.bind(document)
  const fire = document.dispatchEvent.bind(document)
  const { entries, getPrototypeOf } = Object
  const { isArray } = Array
  const clone = structuredClone
  const plain = Object.prototype
  const functions = new Map<string, (...inputs: unknown[]) => unknown>()
  const promises = new Map<string, { resolve: (value: unknown) => void; reject: (error: unknown) => void }>()
  let last = 0
  const next = (): string => `${side}${++last}`

  const each = (list: unknown[], turn: (value: unknown) => unknown): unknown[] => {
    const turned: unknown[] = []
    for (let place = 0; place < list.length; place += 1) turned[place] = turn(list[place])
    return turned
  }
  const say = (name: string, detail: unknown): void => void fire(new Message(secret + name, { detail }))
  const hear = (name: string, act: (detail: never) => void): void =>
    add(secret + name, (event) => act((event as CustomEvent).detail as never))
  const wordError = (error: unknown): Sent => ({
    e:
      error instanceof Failure
        ? { name: error.name, message: error.message }
        : { name: 'Error', message: String(error) },
  })

  function toOther(value: unknown): unknown {
    if (value === undefined) return { u: 1 }
    if (typeof value === 'symbol') throw new Failure('An object could not be cloned.')
    if (typeof value === 'function') {
      const f = next()
      functions.set(f, value as (...inputs: unknown[]) => unknown)
      return { f }
    }
    if (value === null || typeof value !== 'object') return value
    if (value instanceof Promise) {
      const p = next()
      void value.then(
        (settled: unknown) => say(`settle-${other}`, { p, value: toOther(settled) }),
        (error: unknown) => say(`settle-${other}`, { p, error: wordError(error) }),
      )
      return { p }
    }
    if (value instanceof Failure) return wordError(value)
    if (isArray(value)) return { a: each(value, toOther) }
    if (value instanceof Node) throw new Failure('stand-in: DOM nodes do not cross the bridge')
    if (getPrototypeOf(value) === plain)
      return { o: each(entries(value), (pair) => [(pair as unknown[])[0], toOther((pair as unknown[])[1])]) }
    return { c: clone(value) }
  }

  function fromOther(value: unknown): unknown {
    if (value === null || typeof value !== 'object') return value
    const sent = value as Sent
    if ('u' in sent) return undefined
    if ('c' in sent) return sent.c
    if (sent.a) return each(sent.a, fromOther)
    if (sent.e) return new Failure(sent.e.message)
    if (sent.o) {
      const copy: Record<string, unknown> = {}
      for (const [key, inner] of sent.o) copy[key] = fromOther(inner)
      return copy
    }
    const { p, f } = sent
    if (p !== undefined) return new Promise((resolve, reject) => promises.set(p, { resolve, reject }))
    return (...inputs: unknown[]): unknown => {
      const answerName = `answer-${next()}`
      let answer: { value?: unknown; thrown?: unknown } | undefined
      const listen = (event: Event): void => void (answer = (event as CustomEvent).detail)
      add(secret + answerName, listen)
      say(`call-${other}`, { f, answerName, inputs: each(inputs, toOther) })
      remove(secret + answerName, listen)
      if (!answer) throw new Failure('stand-in: the other world did not answer')
      if (answer.thrown !== undefined) throw fromOther(answer.thrown)
      return fromOther(answer.value)
    }
  }

  hear(`call-${side}`, ({ f, answerName, inputs }: { f: string; answerName: string; inputs: unknown[] }) => {
    try {
      say(answerName, { value: toOther(functions.get(f)?.(...each(inputs, fromOther))) })
    } catch (error) {
      say(answerName, { thrown: wordError(error) })
    }
  })
  hear(`settle-${side}`, ({ p, value, error }: { p: string; value?: unknown; error?: unknown }) => {
    const waiting = promises.get(p)
    promises.delete(p)
    if (error === undefined) waiting?.resolve(fromOther(value))
    else waiting?.reject(fromOther(error))
  })
  return { toOther, fromOther, hear, say }
}

/** The page's own world: receives what the preload exposes, frozen and not to be replaced. */
export function beMainWorld({ hear, say, fromOther }: Worlds): void {
  const open = window.open.bind(window)
  // A denied window is null in Electron.
  window.open = (...wanted) => {
    open(...wanted)
    return null
  }
  const freeze = <T>(value: T): T => {
    if (typeof value === 'object' && value !== null && !(value instanceof Uint8Array)) {
      Object.values(value).forEach(freeze)
      Object.freeze(value)
    }
    return value
  }
  hear('expose', ([key, api]: [string, unknown]) => {
    if (Object.hasOwn(window, key))
      return say('exposed', 'Cannot bind an API on top of an existing property on the window object')
    Object.defineProperty(window, key, { value: freeze(fromOther(api)), enumerable: true })
    say('exposed', '')
  })
}

type Preload = (require: (name: string) => unknown, process: unknown) => void

/** The isolated world: what a sandboxed preload may require, and its messages to the main process. */
export function bePreloadWorld({ hear, say, toOther }: Worlds, codec: CloneCodec, runPreload: Preload): void {
  const own = globalThis as unknown as {
    standinSend: (message: string) => void
    standinHear: (text: string) => void
    standinFiles: unknown[]
  }
  const { standinSend } = own
  own.standinFiles = []
  const waiting = new Map<number, (answer: { error?: string; result?: unknown }) => void>()
  const listeners = new Map<string, Set<(event: unknown, ...inputs: unknown[]) => void>>()
  let last = 0
  const strict = <T extends object>(name: string, members: T): T =>
    new Proxy(members, {
      get: (target, key) => {
        if (key in target || typeof key === 'symbol') return Reflect.get(target, key)
        throw new Error(`stand-in: ${name}.${key} is not implemented`)
      },
    })

  const ipcRenderer = strict('ipcRenderer', {
    invoke: async (channel: string, ...inputs: unknown[]) => {
      const id = ++last
      const text = codec.encode(inputs)
      const answer = await new Promise<{ error?: string; result?: unknown }>((resolve) => {
        waiting.set(id, resolve)
        standinSend(JSON.stringify({ id, channel, text }))
      })
      if (answer.error !== undefined) throw new Error(`Error invoking remote method '${channel}': ${answer.error}`)
      return answer.result
    },
    on: (channel: string, listener: (event: unknown, ...inputs: unknown[]) => void) => {
      const known = listeners.get(channel) ?? new Set()
      listeners.set(channel, known.add(listener))
    },
    off: (channel: string, listener: (event: unknown, ...inputs: unknown[]) => void) => {
      listeners.get(channel)?.delete(listener)
    },
  })
  own.standinHear = (text) => {
    const message = codec.decode(text) as {
      id?: number
      error?: string
      result?: unknown
      channel?: string
      inputs?: unknown[]
    }
    if (message.id !== undefined) {
      waiting.get(message.id)?.(message)
      waiting.delete(message.id)
      return
    }
    for (const listener of listeners.get(message.channel ?? '') ?? []) listener({}, ...(message.inputs ?? []))
  }

  const contextBridge = strict('contextBridge', {
    exposeInMainWorld: (key: string, api: unknown) => {
      let trouble = 'stand-in: the page did not answer'
      hear('exposed', (words: string) => void (trouble = words))
      say('expose', [key, toOther(api)])
      if (trouble !== '') throw new Error(trouble)
    },
  })
  // The path is asked for when the message is under way: only the main process can, and only then.
  const webUtils = strict('webUtils', {
    getPathForFile: (file: unknown) => `standin-file:${own.standinFiles.push(file) - 1}`,
  })
  const electron = strict('electron in a preload', { ipcRenderer, contextBridge, webUtils })
  const process = strict('process in a preload', { platform: 'linux', sandboxed: true, contextIsolated: true })
  try {
    runPreload((name) => {
      if (name === 'electron') return electron
      throw new Error(`module not found: ${name}`)
    }, process)
  } catch (error) {
    standinSend(
      JSON.stringify({ preloadError: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    )
  }
}
