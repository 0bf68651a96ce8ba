import type { ReadDb, Writer } from '#electron/context.ts'

/** What a database knows of itself: whose it is, the day its report looks at and the rules of sign-in and audit. */
export type SettingName = 'place' | 'office' | 'reportDay' | 'signInPolicy' | 'auditRetentionMonths'

export const readSetting = async (db: ReadDb, name: SettingName): Promise<string | undefined> =>
  (await db.selectFrom('setting').select('value').where('id', '=', name).executeTakeFirst())?.value

/** Whose database this is, in the words that stand on screens and files. */
export const readPlace = async (db: ReadDb): Promise<string> => (await readSetting(db, 'place')) ?? '学城'

export async function writeSetting(db: ReadDb, write: Writer, name: SettingName, value: string): Promise<void> {
  const row = await db.selectFrom('setting').select('version').where('id', '=', name).executeTakeFirst()
  if (row) write.update('setting', name, row.version, { value })
  else write.insert('setting', { value }, name)
}
