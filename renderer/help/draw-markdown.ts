import { lexer, type MarkedToken, type Token, type Tokens } from 'marked'
import { createElement as element, Fragment, type ReactNode } from 'react'

/**
 * A text in Markdown as elements of our own: headings, paragraphs, lists, tables, strong words and code. Anything else,
 * HTML above all, is shown as it is written; nothing is ever handed to the browser as markup.
 */
export const drawMarkdown = (text: string): ReactNode => element(Fragment, {}, ...drawEach(lexer(text)))

/** How many rows the tables of a text have, without their headings. */
export const countTableRows = (text: string): number =>
  lexer(text).reduce((sum, token) => sum + (isTable(token) ? token.rows.length : 0), 0)

const isTable = (token: Token): token is Tokens.Table => token.type === 'table'

const drawEach = (tokens: readonly Token[]): ReactNode[] => tokens.map((token) => draw(token as MarkedToken))

function draw(token: MarkedToken): ReactNode {
  switch (token.type) {
    case 'heading':
      return element(`h${Math.min(token.depth, 4)}`, {}, ...drawEach(token.tokens))
    case 'paragraph':
      return element('p', {}, ...drawEach(token.tokens))
    case 'strong':
      return element('strong', {}, ...drawEach(token.tokens))
    case 'codespan':
      return element('code', {}, token.text)
    case 'list':
      return element(
        token.ordered ? 'ol' : 'ul',
        {},
        ...token.items.map((one) => element('li', {}, ...drawEach(one.tokens))),
      )
    case 'table':
      return drawTable(token)
    case 'text':
      return token.tokens === undefined ? token.text : element(Fragment, {}, ...drawEach(token.tokens))
    case 'space':
      return null
    case 'blockquote':
    case 'br':
    case 'checkbox':
    case 'code':
    case 'def':
    case 'del':
    case 'em':
    case 'escape':
    case 'hr':
    case 'html':
    case 'image':
    case 'link':
    case 'list_item':
      return token.raw
  }
}

const drawTable = ({ header, rows }: Tokens.Table): ReactNode => {
  const headings = header.map(({ tokens }) => element('th', { scope: 'col' }, ...drawEach(tokens)))
  const lines = rows.map((row) => element('tr', {}, ...row.map(({ tokens }) => element('td', {}, ...drawEach(tokens)))))
  return element('table', {}, element('thead', {}, element('tr', {}, ...headings)), element('tbody', {}, ...lines))
}
