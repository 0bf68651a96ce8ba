/** Reads csv as RFC 4180 says it, knowing nothing of what wrote it. */
export function parseCsv(source: string): string[][] {
  const records: string[][] = []
  let record: string[] = []
  const pattern = /(?:"(?<quoted>(?:[^"]|"")*)"|(?<bare>[^",\r\n]*))(?<end>,|\r\n)/gu
  for (const { groups } of source.matchAll(pattern)) {
    record.push(groups?.['quoted']?.replaceAll('""', '"') ?? groups?.['bare'] ?? '')
    if (groups?.['end'] === ',') continue
    records.push(record)
    record = []
  }
  return records
}
