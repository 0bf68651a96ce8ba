/** A key and what it does. */
export interface ShortcutWords {
  readonly keys: string
  readonly words: string
}

/** Every key of the program by where it works, as F1 lists them. */
export const shortcutWords: Readonly<Record<string, readonly ShortcutWords[]>> = {
  任何页面: [
    { keys: 'Ctrl+K', words: '查找页面、组织、家庭、社区' },
    { keys: 'Ctrl+Z', words: '撤销上一次办理' },
    { keys: 'Ctrl+Y、Ctrl+Shift+Z', words: '重做' },
    { keys: 'Ctrl+P', words: '打印当前内容' },
    { keys: 'Ctrl+L', words: '锁定窗口' },
    { keys: 'F1', words: '显示快捷键' },
  ],
  表单: [
    { keys: 'Ctrl+Enter', words: '提交' },
    { keys: 'Tab、Shift+Tab', words: '下一栏、上一栏' },
    { keys: 'Esc', words: '关闭,草稿保留' },
    { keys: 'Ctrl+S', words: '保存评分' },
  ],
  列表中移动和选定: [
    { keys: '方向键', words: '移到相邻的格' },
    { keys: 'Tab、Shift+Tab', words: '右边一格、左边一格' },
    { keys: 'Enter、Shift+Enter', words: '下面一格、上面一格;在名称上按 Enter 打开' },
    { keys: 'Home、End', words: '本行第一格、最后一格' },
    { keys: 'Ctrl+Home、Ctrl+End', words: '列表第一格、最后一格' },
    { keys: 'Ctrl+方向键', words: '移到列表边缘' },
    { keys: 'PageUp、PageDown', words: '上一屏、下一屏' },
    { keys: 'Shift+以上各键', words: '扩大选定的范围,也可用鼠标拖动' },
    { keys: 'Ctrl+空格、Shift+空格', words: '选定整列、整行' },
    { keys: 'Ctrl+A', words: '选定整个列表' },
    { keys: '空格', words: '勾选或取消勾选这些行' },
    { keys: 'F6', words: '离开列表,到上方的按钮' },
  ],
  列表中填写: [
    { keys: '直接输入', words: '替换这一格' },
    { keys: 'F2、双击', words: '修改这一格' },
    { keys: 'Enter、Tab', words: '保存并移到下面、右边' },
    { keys: 'Alt+Enter', words: '在备注类栏目中换行' },
    { keys: 'Ctrl+Enter', words: '把输入的内容填入选定的所有格' },
    { keys: 'Esc', words: '放弃' },
    { keys: 'Ctrl+C', words: '复制,可粘贴到 Excel、WPS' },
    { keys: 'Ctrl+V', words: '粘贴,先预览:Enter 写入,Esc 放弃' },
    { keys: 'Ctrl+D、Ctrl+R', words: '向下填充、向右填充' },
    { keys: 'Delete', words: '清除选定的格;勾选了行时移入回收站' },
    { keys: 'Shift+F2', words: '谁改过这一格' },
    { keys: 'Shift+F10', words: '打开菜单' },
    { keys: 'Ctrl+E', words: '导出列表' },
  ],
}
