import type { Problem, ProblemCode } from './outcome.ts'

/** One Chinese sentence for each refusal; `{}` is filled with the detail. Each tells the clerk what to do. */
const sentences: Readonly<Record<ProblemCode, string>> = {
  'not-signed-in': '这个窗口还没有登录,或者程序刚才自动重新启动过,这次操作没有生效。请登录后再做一次。',
  'sign-in-failed': '登录名或口令不对。请核对大小写和输入法后重试;忘记口令请联系系统管理员重新发放。',
  'sign-in-locked':
    '连续输错口令次数过多,这个登录名已锁定({})。改系统时间或重新启动程序都不会缩短;急用请联系安全管理员解除锁定。',
  'not-granted': '这个账户尚未授权,还不能使用。请联系安全管理员授权。',
  'password-lapsed': '发放的口令已过有效期,不能再用。请联系系统管理员重新发放。',
  'password-due': '请先修改口令,然后才能办理业务。',
  'session-locked': '窗口已锁定。请输入口令解锁后继续,已填的内容还在。',
  previewing: '正在以他人身份预览,不能办理业务。请先点“结束预览”。',
  'last-administrator': '这样会没有任何人能够{}。请先把这项职责授予另一个账户,再做这次修改。',
  'not-permitted': '您的角色无权进行此操作({})。如确需办理,请联系区学习办调整权限。',
  'invalid-input': '有内容需要更正:{}。请按提示修改后重新提交,已填内容不会丢失。',
  'not-found': '找不到这条记录({}),可能已被删除。请刷新列表,或到回收站查找。',
  stale: '这条记录在您打开之后已被他人修改。请对照两个版本后再保存。',
  'wrong-state': '当前状态({})不能进行此操作。请查看上方步骤,确认轮到哪一步。',
  'same-person': '同一人不能办理自己提交的事项({})。请由另一位有权限的同事办理。',
  'reason-needed': '请填写意见或理由后再提交。',
  duplicate: '已有相同的记录:{}。请核对是否重复,如确为不同单位请修改后再保存。',
  'view-unreadable': '这段文字不是学城的视图。请让同事重新复制视图文字,整段粘贴到这里。',
  'view-elsewhere': '这个视图不是“{}”的。请在它所属的台账中粘贴。',
  'in-use': '{}正在使用,不能修改或删除。请先复制为新版本,或解除使用后再操作。',
  'still-used': '{}仍被使用,没有移入回收站。请先在使用它的记录中改选或删除,再办理。',
  locked: '内容已锁定,没有改动:{}。确需更正的,请向区学习办说明理由。',
  'nothing-to-undo': '没有可以{}的操作。',
  'not-undoable': '“{}”不能直接撤销。请用相应的退回、撤销或更正步骤办理。',
  'year-not-covered':
    '没有{}年的法定节假日表,无法计算工作日。请先在“管理”的“放假安排”中登记该年国务院办公厅公布的放假安排。',
  'publicity-running': '公示尚未结束,{}期满后才能进行下一步。',
  'objection-open': '还有未办结的异议({})。请先填写核查结论并答复后再继续。',
  'objection-upheld': '公示期间的异议经核查成立,不能批准。请取消资格,或退回修改后重新公示。',
  'opinion-missing': '征求意见尚未齐全:{}。所有部门均为“无异议”后才能继续。',
  'quota-exceeded': '超出名额:{}。请调整推荐名单或名额分配。',
  'award-withdrawn': '已撤销的表彰不能打印证书:{}。请取消勾选后再打印。',
  'certificate-unnumbered': '没有证书编号,不能打印证书:{}。请先在受表彰名录中补填证书编号。',
  'too-many-rows': '要打印的记录太多({})。请添加筛选条件,或按街道、社区分次打印。',
  'too-many-lines': '要导出的审计记录太多({})。请缩短日期范围或添加筛选条件,分几次导出。',
  'nothing-to-archive': '没有可归档的审计记录({}以前)。请改选较晚的日期;没有满保存期限的记录时不必归档。',
  recused: '专家{}需要回避,不能参与本案评分。请改派其他专家。',
  'panel-invalid': '评估组不符合规则:{}。',
  'scores-missing': '还有未评分的指标:{}。请补齐后再提交。',
  'spread-alarm': '专家评分分歧过大({})。请组织复议并填写复议说明后再继续。',
  'standard-invalid': '评估标准尚不能启用:{}。',
  'file-not-writable': '无法写入文件:{}。请检查磁盘空间和权限,或换一个位置保存。',
  'not-exported': '没有导出:{}。',
  'not-stored': '没有办成:{}。',
  'file-unreadable': '没有载入这个文件:{}。请核对是不是所要的文件,或请对方重新导出。',
  'import-refused': '有 {} 行不合规,按“全部合规才导入”没有导入任何一行。请更正文件后重新导入,或改选“只导入合规的行”。',
  'not-printed': '没有打印成功({})。请检查打印机是否开机、有纸并已连接,然后重试,或另存为 PDF。',
  'vault-locked':
    '数据口令还没有输入(或还没有设置),加密的电话、身份证号和住址不能读写。请点窗口下方的“输入数据口令”,再做一次。',
  'vault-made': '数据口令已经设置过了。请输入已设置的口令;要更换,请由安全管理员在“管理 · 数据口令”中办理。',
  'passphrase-wrong': '数据口令不正确。请核对大小写和输入法后重新输入;忘记的,请查看存放在保险柜中的书面记录。',
  'passphrase-slowed': '数据口令连续输错({})。请到时再输入;忘记的,请查看存放在保险柜中的书面记录。',
  'seal-broken': '“{}”的加密内容已损坏或被移动过,不能显示。请从备份中核对原值后重新填写,并告知安全管理员。',
  'still-running': '{}还在办理中,现在不能删除个人信息。请等办结、撤回或取消以后再办理。',
  'not-personal': '没有删除个人信息:{}。',
  'database-refused': '{}。',
  'database-restored': '数据库已从备份恢复({}),恢复前的数据库保留在备份文件夹中。请重新登录,核对后继续办理。',
  'backup-not-made': '备份没有完成:{}。原有的备份没有改动,请排除原因后再备份一次。',
  'backup-running': '正在备份或恢复,暂时不能再做一次。请等它完成后重试。',
  'backup-unusable': '这个备份不能恢复:{}。现在的数据库没有改动,请另选一个备份。',
  'backup-sealed': '这个备份加了密({})。请输入备份时设置的口令。',
  'backup-passphrase-wrong': '备份口令不对({})。现在的数据库没有改动,请核对口令的大小写和空格后重新输入。',
  'restore-failed': '恢复没有完成:{}。恢复前的数据库仍在使用,没有改动;请排除原因后重试,或另选一个备份。',
  'backend-stopped':
    '程序的后台刚才停止,没有答复这次操作:可能已经办成,也可能没有;已保存的内容不受影响。后台会自动重新启动,请先在列表中核对,没有办成再做一次;如果要求登录,请重新登录。',
  'backend-restarted': '程序刚才自动重新启动,已保存的内容不受影响。请重新登录,然后继续办理。',
  'backend-gone':
    '程序的后台接连停止,已不再自动重新启动,刚才的操作没有生效;已保存的内容不受影响。请关闭窗口,重新打开学城;如果再次出现,请联系技术支持。',
  disconnected: '与学城程序的连接断开,不能确定这次操作是否已生效。请重新连接,核对后再决定是否重做。',
  unexpected: '程序出现意外错误,操作没有生效。请把编号 {} 告知技术支持。',
}

/** Every code there is. */
export const problemCodes = Object.keys(sentences) as ProblemCode[]

/** What to do with a file is said in general only where the reason does not say it: 请在 Excel 中另存为不带宏的 xlsx. */
const sentenceOf = (code: ProblemCode, filling: string): string =>
  code === 'file-unreadable' && filling.includes('请') ? '没有载入这个文件:{}。' : sentences[code]

const withoutStop = (text: string): string => text.replace(/。$/u, '')

/** The sentence a clerk reads when a command refuses. */
export function wordProblem(problem: Problem): string {
  const fields = problem.fields?.map(({ message }) => withoutStop(message)).join(';')
  const filling = fields ?? withoutStop(problem.detail ?? '')
  // Without a detail, the colon, quotes or brackets that would hold it go too.
  return sentenceOf(problem.code, filling).replace(/:?(?:\(\{\}\)|“\{\}”|\{\})/u, (gap) =>
    filling === '' ? '' : gap.replace('{}', () => filling),
  )
}
