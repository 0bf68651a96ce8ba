import { Button, Checkbox } from 'antd'
import { certificatePage, type Certificates } from '#shared/awards/certificate-commands.ts'
import { CalibrationPaper } from '../printing/CalibrationPaper.tsx'
import { showJob, type PrintJob } from '../printing/print-job.ts'
import { CertificatePaper } from './CertificatePaper.tsx'

/** 套打 of some certificates: one sheet each, moved by the printer's offset. */
export function certificateJob(made: Certificates, withGround = false): PrintJob {
  const { template, certificates } = made
  const [first] = certificates
  return {
    title: `证书 ${first?.holder ?? ''}${certificates.length > 1 ? `等 ${certificates.length} 份` : ''}`,
    rows: certificates.length,
    page: certificatePage(template),
    isOverprint: true,
    draw: ({ offset }) =>
      certificates.map((values, place) => (
        <CertificatePaper key={place} template={template} values={values} offset={offset} withGround={withGround} />
      )),
    tools: (
      <>
        <span className="quiet">{`模板:${template.name} 第 ${template.version} 版`}</span>
        <Checkbox checked={withGround} onChange={({ target }) => showJob(certificateJob(made, target.checked))}>
          连同底文一起打印
        </Checkbox>
        <Button onClick={() => showJob(calibrationJob(made, withGround))}>改印校准页</Button>
      </>
    ),
  }
}

const calibrationJob = (made: Certificates, withGround: boolean): PrintJob => ({
  title: '套打校准页',
  rows: 1,
  page: certificatePage(made.template),
  isOverprint: true,
  draw: () => <CalibrationPaper paper={made.template.paper} />,
  tools: <Button onClick={() => showJob(certificateJob(made, withGround))}>改印证书</Button>,
})
