/** What stands in a required field, a name, whose person's data was erased. */
export const erasedName = '已删除个人信息'

/** What stands in the operation log where an erased value was; no form lets a value be this. */
export const erasedValue = '[已删除个人信息]'
