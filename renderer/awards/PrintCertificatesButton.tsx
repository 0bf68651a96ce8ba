import { Button } from 'antd'
import { done } from '#shared/command/outcome.ts'
import { call } from '../api.ts'
import { usePermits } from '../app/place.ts'
import { usePrint } from '../printing/use-printable.ts'
import { certificateJob } from './certificate-job.tsx'

interface Props {
  /** Whether the ids are those of commendations or of the nominations they came from. */
  readonly of: 'commendation' | 'nomination'
  readonly ids: readonly string[]
}

/** Prints the certificates of some commendations, for those who may; what was withdrawn is refused in words. */
export function PrintCertificatesButton({ of, ids }: Props) {
  const mayPrint = usePermits('award.manage')
  const print = usePrint()
  if (!mayPrint) return null
  const gather = async () => {
    const made = await call('certificates.prepare', { of, ids: [...ids] })
    return made.ok ? done(certificateJob(made.value)) : made
  }
  return <Button onClick={() => print(gather)}>{ids.length > 1 ? `打印证书(${ids.length} 份)` : '打印证书'}</Button>
}
