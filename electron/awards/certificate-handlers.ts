import type { HandlersFor, ReadDb } from '#electron/context.ts'
import { readResource } from '#electron/resources.ts'
import { readPlace } from '#electron/setup/settings.ts'
import { checkPrintable } from '#shared/awards/certificate-check.ts'
import type { certificateCommands } from '#shared/awards/certificate-commands.ts'
import { certificateValues } from '#shared/awards/certificate-slots.ts'
import {
  checkCertificateTemplate,
  CertificateTemplateFile,
  type CertificateTemplate,
} from '#shared/awards/certificate-template.ts'
import { honourName } from '#shared/awards/honour-name.ts'
import { done, refuse } from '#shared/command/outcome.ts'

/** The template that ships with the product; one that prints beside the paper is refused whole. */
function readCertificateTemplate(): CertificateTemplate {
  const template = CertificateTemplateFile.parse(readResource('certificates/honour-sample.json'))
  const faults = checkCertificateTemplate(template)
  if (faults.length > 0) throw new Error(`certificate template ${template.code}: ${faults.join(' ')}`)
  return template
}

/** Commendations with who issues their certificates: the sponsor of the award, where it is registered. */
const findCommended = (db: ReadDb, of: 'commendation' | 'nomination', ids: readonly string[]) =>
  db
    .selectFrom('commendation')
    .leftJoin('awardProject', (join) =>
      join
        .onRef('awardProject.name', '=', 'commendation.award')
        .onRef('awardProject.year', '=', 'commendation.year')
        .on('awardProject.deletedAt', 'is', null),
    )
    .select([
      'commendation.id',
      'commendation.nominationId',
      'commendation.holder',
      'commendation.award',
      'commendation.kind',
      'commendation.year',
      'commendation.awardedOn',
      'commendation.documentNumber',
      'commendation.certificateNumber',
      'commendation.withdrawnOn',
      'awardProject.sponsor',
    ])
    .where('commendation.deletedAt', 'is', null)
    .where(of === 'commendation' ? 'commendation.id' : 'commendation.nominationId', 'in', ids)
    .execute()

export const certificateHandlers: HandlersFor<typeof certificateCommands> = {
  'certificates.prepare': async ({ db }, { of, ids }) => {
    const found = await findCommended(db, of, ids)
    const byId = new Map(found.map((row) => [of === 'commendation' ? row.id : row.nominationId, row]))
    const rows = ids.map((id) => byId.get(id)).filter((row) => row !== undefined)
    if (rows.length < ids.length) return refuse('not-found', '表彰记录')
    const printable = checkPrintable(rows)
    if (!printable.ok) return printable
    const place = await readPlace(db)
    return done({
      template: readCertificateTemplate(),
      certificates: rows.map(({ holder, award, kind, year, awardedOn, documentNumber, certificateNumber, sponsor }) =>
        certificateValues({
          holder,
          award: honourName(award, kind),
          year,
          awardedOn,
          documentNumber,
          certificateNumber: certificateNumber ?? '',
          issuer: sponsor ?? place,
        }),
      ),
    })
  },
}
