import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { countTableRows, drawMarkdown } from '#renderer/help/draw-markdown.ts'

const drawn = (text: string): string => renderToStaticMarkup(drawMarkdown(text))

test('headings, paragraphs, lists, tables, strong words and code are drawn', () => {
  expect(drawn('# 题\n\n一段**要紧**的`话`。')).toBe('<h1>题</h1><p>一段<strong>要紧</strong>的<code>话</code>。</p>')
  expect(drawn('- 甲\n- **乙**\n')).toBe('<ul><li>甲</li><li><strong>乙</strong></li></ul>')
  expect(drawn('1. 甲\n2. 乙\n')).toBe('<ol><li>甲</li><li>乙</li></ol>')
  const table = '| 要求 | 做法 |\n| --- | --- |\n| 一 | 二 |\n| 三 | 四 |\n'
  expect(drawn(table)).toContain('<tbody><tr><td>一</td><td>二</td></tr>')
  expect(countTableRows(`${table}\n文字\n\n${table}`)).toBe(4)
})

test('HTML, links and pictures are shown as they are written, never handed on', () => {
  for (const text of [
    '<img src=x onerror=alert(1)>',
    '甲<script>alert(1)</script>乙',
    '[甲](javascript:alert(1))',
    '![甲](http://a/b.png)',
  ]) {
    expect(drawn(text)).not.toMatch(/<(?:img|script|a)\b/u)
    expect(drawn(text)).toContain(text.replaceAll('<', '&lt;').replaceAll('>', '&gt;').slice(0, 5))
  }
})
