/** What crosses between processes, as text and back. */
export interface CloneCodec {
  encode(value: unknown): string
  decode(text: string): unknown
}

/**
 * Carries values as Electron's messages do: plain values, `undefined` and bytes; anything Electron cannot clone is
 * refused in its words, anything it could but this does not is refused by name. The function is also put into pages
 * as text, so it uses nothing from around it.
 */
export function createCloneCodec(): CloneCodec {
  const wrap = (value: unknown): unknown => {
    if (value === undefined) return { $: 'undefined' }
    if (typeof value === 'bigint') throw new Error('stand-in: bigint is not emulated in messages')
    if (typeof value === 'number' && !Number.isFinite(value)) return { $: 'number', text: String(value) }
    if (typeof value !== 'object' || value === null) return value
    if (value instanceof Uint8Array) {
      let text = ''
      for (let place = 0; place < value.length; place += 8192)
        text += String.fromCharCode(...value.subarray(place, place + 8192))
      return { $: 'bytes', text: btoa(text) }
    }
    if (Array.isArray(value)) return { $: 'list', items: Array.from(value, wrap) }
    const tag = Object.prototype.toString.call(value)
    if (tag !== '[object Object]') throw new Error(`stand-in: ${tag} is not emulated in messages`)
    return { $: 'record', entries: Object.entries(value).map(([key, inner]) => [key, wrap(inner)]) }
  }

  type Wrapped = { $: string; text: string; items: unknown[]; entries: [string, unknown][] } | string | number | null

  const unwrap = (wrapped: unknown): unknown => {
    const value = wrapped as Wrapped
    if (typeof value !== 'object' || value === null) return value
    if (value.$ === 'undefined') return undefined
    if (value.$ === 'number') return Number(value.text)
    if (value.$ === 'bytes') return Uint8Array.from(atob(value.text), (letter) => letter.charCodeAt(0))
    if (value.$ === 'list') return value.items.map(unwrap)
    return Object.fromEntries(value.entries.map(([key, inner]) => [key, unwrap(inner)]))
  }

  return {
    encode: (value) => {
      let clone: unknown
      try {
        clone = structuredClone(value)
      } catch {
        throw new Error('An object could not be cloned.')
      }
      return JSON.stringify(wrap(clone))
    },
    decode: (text) => unwrap(JSON.parse(text)),
  }
}
