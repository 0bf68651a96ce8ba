import { parseHundredths } from '#shared/arithmetic/hundredths.ts'
import type { FieldProblem } from '#shared/command/outcome.ts'
import { samplePanelRule, type PanelRule } from '#shared/evaluations/panel-rule.ts'
import type { EvaluationRound, SkippableStage } from '#shared/evaluations/evaluation-round.ts'
import type { RoundDraft } from '#shared/evaluations/round-commands.ts'
import type { OrganisationType } from '#shared/organisations/organisation-type.ts'
import type { TitleKind, TitleLevel } from '#shared/titles/title-kind.ts'
import { writePoints } from '#shared/standards/write-points.ts'

/** A round as it is typed. */
export interface RoundText {
  readonly name: string
  readonly year: string
  readonly organisationType: OrganisationType
  readonly standardId: string
  readonly skippable: readonly SkippableStage[]
  readonly decidedBy: EvaluationRound['decidedBy']
  /** Grade → title. */
  readonly titles: Readonly<Record<string, TitleKind>>
  readonly titleLevel: TitleLevel
  /** Empty: without end. */
  readonly validityYears: string
  readonly publicityDays: string
  readonly excludesHolders: boolean
  readonly opensOn: string
  readonly closesOn: string
  readonly minExperts: string
  readonly trimFrom: string
  readonly spreadLimit: string
  readonly vetoVotes: string
  readonly switches: readonly PanelSwitch[]
}

export type PanelSwitch = 'oddNumber' | 'recuseOwnUnit' | 'recuseOwnStreet' | 'recuseCoached'

const panelSwitches: readonly PanelSwitch[] = ['oddNumber', 'recuseOwnUnit', 'recuseOwnStreet', 'recuseCoached']

const writePanelRule = (rule: PanelRule) => ({
  minExperts: String(rule.minExperts),
  trimFrom: String(rule.trimFrom),
  spreadLimit: writePoints(rule.spreadLimit),
  vetoVotes: String(rule.vetoVotes),
  switches: panelSwitches.filter((name) => rule[name] === 1),
})

/** A new round of the year; 公示 5 working days and the panel's rule are 示例. */
export const emptyRound = (year: string): RoundText => ({
  name: '',
  year,
  organisationType: 'enterprise',
  standardId: '',
  skippable: [],
  decidedBy: 'expert',
  titles: {},
  titleLevel: 'district',
  validityYears: '3',
  publicityDays: '5',
  excludesHolders: true,
  opensOn: '',
  closesOn: '',
  ...writePanelRule(samplePanelRule),
})

export const writeRound = (round: EvaluationRound): RoundText => ({
  name: round.name,
  year: String(round.year),
  organisationType: round.organisationType,
  standardId: round.standardId,
  skippable: round.skippable,
  decidedBy: round.decidedBy,
  titles: Object.fromEntries(round.gradeTitles.map(({ grade, titleKind }) => [grade, titleKind])),
  titleLevel: round.titleLevel,
  validityYears: round.validityYears === null ? '' : String(round.validityYears),
  publicityDays: String(round.publicityDays),
  excludesHolders: round.excludesHolders === 1,
  opensOn: round.opensOn ?? '',
  closesOn: round.closesOn ?? '',
  ...writePanelRule(round.panelRule),
})

const whole = (text: string, least: number, most: number): number | undefined => {
  const value = /^\d{1,4}$/u.test(text.trim()) ? Number(text) : undefined
  return value !== undefined && value >= least && value <= most ? value : undefined
}

/** What keeps the typed round from being sent. */
export function checkRoundText(text: RoundText): FieldProblem[] {
  const checks: [boolean, string, string][] = [
    [text.name.trim() === '', 'name', '请填写批次名称。'],
    [whole(text.year, 1990, 2199) === undefined, 'year', '年度应为四位数字,例如 2011。'],
    [text.standardId === '', 'standardId', '请选择评估标准。没有可选的,请先在“评估标准”中启用一个。'],
    [
      text.validityYears !== '' && whole(text.validityYears, 1, 50) === undefined,
      'validityYears',
      '有效年限应为 1 至 50 的整数,长期有效的留空。',
    ],
    [whole(text.publicityDays, 1, 60) === undefined, 'publicityDays', '公示工作日应为 1 至 60 的整数。'],
    [whole(text.minExperts, 1, 30) === undefined, 'minExperts', '专家人数应为整数,例如 3。'],
    [whole(text.trimFrom, 3, 30) === undefined, 'trimFrom', '应为不小于 3 的整数,例如 5。'],
    [parseHundredths(text.spreadLimit) === undefined, 'spreadLimit', '分差应为数字,最多两位小数。'],
    [whole(text.vetoVotes, 1, 30) === undefined, 'vetoVotes', '应为整数,例如 1。'],
  ]
  return checks.flatMap(([isWrong, field, message]) => (isWrong ? [{ field, message }] : []))
}

/** The typed round as the command wants it; to be asked after `checkRoundText` found nothing. */
export function readRound(text: RoundText, passing: readonly string[]): RoundDraft {
  const on = (name: PanelSwitch): 0 | 1 => (text.switches.includes(name) ? 1 : 0)
  return {
    name: text.name.trim(),
    year: Number(text.year),
    organisationType: text.organisationType,
    standardId: text.standardId,
    skippable: [...text.skippable],
    decidedBy: text.decidedBy,
    gradeTitles: passing.map((grade) => ({ grade, titleKind: text.titles[grade] ?? text.organisationType })),
    titleLevel: text.titleLevel,
    validityYears: text.validityYears === '' ? null : Number(text.validityYears),
    publicityDays: Number(text.publicityDays),
    excludesHolders: text.excludesHolders ? 1 : 0,
    opensOn: text.opensOn === '' ? null : text.opensOn,
    closesOn: text.closesOn === '' ? null : text.closesOn,
    panelRule: {
      minExperts: Number(text.minExperts),
      trimFrom: Number(text.trimFrom),
      spreadLimit: parseHundredths(text.spreadLimit) ?? 0,
      vetoVotes: Number(text.vetoVotes),
      oddNumber: on('oddNumber'),
      recuseOwnUnit: on('recuseOwnUnit'),
      recuseOwnStreet: on('recuseOwnStreet'),
      recuseCoached: on('recuseCoached'),
    },
  }
}
