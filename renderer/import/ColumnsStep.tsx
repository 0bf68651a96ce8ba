import { Alert, Button, Checkbox, Input, Select } from 'antd'
import { skipReasons } from '#shared/import/sort-rows.ts'
import type { Layout } from '#shared/import/import-commands.ts'
import type { Register } from '#shared/register/register.ts'
import { LabelledField } from '../ui/LabelledField.tsx'
import { ColumnTable } from './ColumnTable.tsx'
import { HeaderPicker } from './HeaderPicker.tsx'
import type { ImportWork } from './use-import.ts'

interface Props {
  readonly register: Register
  readonly work: ImportWork
}

/** 第 95、188 行是重复的表头. */
function wordSkipped(skipped: Layout['skipped']): string {
  const groups = [...Map.groupBy(skipped, ({ why }) => why)]
  return groups
    .map(([why, rows]) => {
      const some = rows.slice(0, 5).map(({ row }) => row)
      const more = rows.length > some.length ? `等 ${rows.length} 行` : ''
      return `第 ${some.join('、')} 行${more}是${skipReasons[why]}`
    })
    .join(',')
}

/** Required fields that no column fills: rows that are new cannot go in without them. */
const missingOf = (register: Register, { columns }: Layout): readonly string[] =>
  Object.entries(register.fields)
    .filter(([key, { required }]) => required && columns.every(({ field }) => field !== key))
    .map(([, { label }]) => label)

/** What a row with something in every column that is filled, and nothing else, would still be sent back for. */
function lackingOf({ check, fields }: Register, { columns }: Layout): readonly string[] {
  const filled = columns.flatMap(({ field }) => (field === null ? [] : [field]))
  const row = Object.fromEntries(filled.map((field) => [field, fields[field]?.label ?? field]))
  return (check?.(row) ?? []).flatMap(({ field, message }) => (filled.includes(field) ? [] : [message]))
}

/** Shows how the file would be read, and lets every column be put right. */
export function ColumnsStep({ register, work }: Props) {
  const { opened, layout, sheet, choices } = work
  if (opened === undefined || layout === undefined) return null
  const { header, records, skipped, sender } = layout
  const missing = missingOf(register, layout)
  const lacking = lackingOf(register, layout)
  const found = header.length > 0
  return (
    <>
      {opened.warnings.map((warning) => (
        <Alert key={warning} type="warning" showIcon className="import-notice" title={warning} />
      ))}
      <div className="import-head">
        {opened.sheets.length > 1 && (
          <LabelledField id="import-sheet" label="工作表">
            <Select
              id="import-sheet"
              className="wide"
              value={sheet}
              showSearch={{ optionFilterProp: 'label' }}
              options={opened.sheets.map(({ name, rows, isHidden }, value) => ({
                value,
                label: `${name}(${rows} 行)${isHidden ? ' · 隐藏' : ''}`,
              }))}
              onChange={(at: number) => void work.layOut(at)}
            />
          </LabelledField>
        )}
        <HeaderPicker work={work} layout={layout} />
        <LabelledField id="import-sender" label="报送单位" help="写明后,下次同一单位的表按这次的对应关系读取。">
          <Input
            id="import-sender"
            value={sender}
            maxLength={80}
            placeholder="如 月坛街道"
            onChange={({ target }) => work.nameSender(target.value)}
          />
        </LabelledField>
      </div>
      {found ? (
        <>
          <p className="import-found">
            共 {records} 行{register.noun}
            {skipped.length > 0 && <span className="quiet">;已跳过:{wordSkipped(skipped)}。</span>}
          </p>
          <ColumnTable register={register} layout={layout} onFill={work.fill} />
          {missing.length > 0 && (
            <Alert
              type="warning"
              showIcon
              className="import-notice"
              title={`没有列对应必填的“${missing.join('”“')}”。只能更新已有的${register.noun},新的会被退回。`}
            />
          )}
          {missing.length === 0 && lacking.length > 0 && (
            <Alert
              type="warning"
              showIcon
              className="import-notice"
              title={`没有列对应下面的内容,新的${register.noun}会被退回:${lacking.join('')}`}
            />
          )}
        </>
      ) : (
        <Alert
          type="info"
          showIcon
          className="import-notice"
          title="没有认出表头。请在上面“表头在”中选择表头所在的行;表中没有表头的,请先在 Excel 中加上一行。"
        />
      )}
      <div className="import-foot">
        <Button onClick={() => work.goTo('file')}>换一个文件</Button>
        <Checkbox checked={choices.blankErases} onChange={({ target }) => work.choose({ blankErases: target.checked })}>
          空白单元格清除原有内容(不勾选则保留原有内容)
        </Checkbox>
        <span className="spring" />
        <Button
          type="primary"
          disabled={!found || records === 0 || layout.columns.every(({ field }) => field === null)}
          onClick={() => void work.tryOut()}
        >
          试导入 {records} 行
        </Button>
      </div>
    </>
  )
}
