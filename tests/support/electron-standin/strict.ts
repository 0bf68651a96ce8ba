import { EventEmitter } from 'node:events'

const staysUsable = (key: string | symbol): boolean => key === 'isDestroyed' || key in EventEmitter.prototype

/**
 * Throws on what was asked of the stand-in and is not in it: a test must not pass because of a silent nothing. What
 * `isGone` says has been destroyed throws on every use, as Electron's objects do.
 */
export function strict<T extends object>(name: string, members: T, isGone: () => boolean = () => false): T {
  return new Proxy(members, {
    get: (target, key) => {
      const isKnown = key in target || typeof key === 'symbol' || key === 'then' || key === 'toJSON'
      if (!isKnown) throw new Error(`stand-in: ${name}.${key} is not implemented`)
      const member: unknown = Reflect.get(target, key)
      if (typeof member === 'function' && isGone() && !staysUsable(key))
        throw new TypeError('Object has been destroyed')
      return member
    },
  })
}

/** An event whose default can be prevented, as Electron's emitters pass it. */
export function createEvent<T extends object>(details: T): T & { defaultPrevented: boolean; preventDefault(): void } {
  const event = {
    ...details,
    defaultPrevented: false,
    preventDefault: () => void (event.defaultPrevented = true),
  }
  return event
}
