import { Checkbox, Input, InputNumber } from 'antd'
import { useState } from 'react'
import type { OutputOf } from '#shared/contract.ts'
import type { RotationRule } from '#shared/backup/rotation.ts'
import { useCommand } from '../app/use-command.ts'
import { FormDialog } from '../ui/FormDialog.tsx'
import { LabelledField, messageFor } from '../ui/LabelledField.tsx'
import { PlaceInput } from './PlaceInput.tsx'

interface Props {
  readonly settings: OutputOf<'backups.list'>['settings']
  readonly ownFolder: string
  readonly onClose: () => void
}

const counts = {
  daily: '每日(天)',
  weekly: '每周(周)',
  monthly: '每月(月)',
  manual: '人工备份(份)',
  special: '升级、恢复前(份)',
} as const satisfies Record<keyof RotationRule, string>

/** Where backups go, how many are kept, and whether they are sealed. */
export function BackupSettingsDialog({ settings, ownFolder, onClose }: Props) {
  const [folder, setFolder] = useState(settings.folder ?? '')
  const [rule, setRule] = useState(settings.rule)
  const [isSealed, setSealed] = useState(settings.isSealed)
  const [passphrase, setPassphrase] = useState('')
  const settle = useCommand('backups.settle')
  const submit = () =>
    settle.mutateAsync({
      folder: folder.trim() === '' ? null : folder.trim(),
      rule,
      isSealed,
      passphrase: isSealed && passphrase !== '' ? passphrase : null,
    })
  return (
    <FormDialog open title="备份设置" verb="保存备份设置" width={620} onSubmit={submit} onClose={onClose}>
      {(problem) => (
        <>
          <LabelledField
            id="backup-folder"
            label="备份到"
            help={`U 盘、移动硬盘或共享文件夹的完整位置。留空时备份到本机:${ownFolder}`}
            message={messageFor(problem, 'folder')}
          >
            <PlaceInput id="backup-folder" kind="folder" value={folder} onChange={setFolder} placeholder="如 E:\备份" />
          </LabelledField>
          <div className="form-row">
            {(Object.keys(counts) as (keyof RotationRule)[]).map((key) => (
              <LabelledField
                key={key}
                id={`keep-${key}`}
                label={counts[key]}
                message={messageFor(problem, `rule.${key}`)}
              >
                <InputNumber
                  id={`keep-${key}`}
                  min={1}
                  precision={0}
                  value={rule[key]}
                  onChange={(value) => setRule((now) => ({ ...now, [key]: value ?? now[key] }))}
                />
              </LabelledField>
            ))}
          </div>
          <p className="field-help">
            保留份数:出厂为示例(14 天、8 周、12 个月、人工 20 份、升级和恢复前各 5 份),请按本单位的规定填写。
          </p>
          <Checkbox checked={isSealed} onChange={(event) => setSealed(event.target.checked)}>
            备份加密(AES-256)
          </Checkbox>
          {isSealed && (
            <LabelledField
              id="backup-passphrase"
              label={settings.isSealed ? '新的备份口令(留空则不改)' : '备份口令'}
              required={!settings.isSealed}
              help="至少 12 个字符。口令本身不保存,由它算出的密钥存在本机数据文件夹中(只有本人可读),供自动备份使用;忘记口令,换一台电脑就无法恢复。请抄写封存。"
              message={messageFor(problem, 'passphrase')}
            >
              <Input.Password
                id="backup-passphrase"
                autoComplete="new-password"
                maxLength={200}
                value={passphrase}
                onChange={(event) => setPassphrase(event.target.value)}
              />
            </LabelledField>
          )}
        </>
      )}
    </FormDialog>
  )
}
