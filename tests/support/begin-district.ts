import type { Call } from '#shared/client.ts'
import { expectDone } from './award-season.ts'

/** The first person of a new district, who is the office and its administrator. */
export const firstPerson = { duty: 'self', name: '张敏', loginName: 'zhangmin', password: '西城Learning-2011' } as const

/** First run over a new database: afterwards the window of this client works as the office. */
export async function beginDistrict(call: Call): Promise<void> {
  const beginning = {
    office: 'district',
    place: '西城区',
    regionId: null,
    isSeparated: false,
    people: [firstPerson],
  } as const
  expectDone(await call('setup.begin', { ...beginning, people: [...beginning.people] }))
}

/** Signs the same person in. */
export async function signInFirst(call: Call): Promise<void> {
  const { loginName, password } = firstPerson
  expectDone(await call('session.sign-in', { loginName, password }))
}
