import { App } from 'antd'
import { useEffect, useEffectEvent } from 'react'
import { wordProblem } from '#shared/command/problem-words.ts'
import { problemOf } from '../app/use-command.ts'
import { beginPrinting, type Gather } from './print-job.ts'

const offers: (() => void)[] = []

/** Prints what stands on top; false where nothing on screen offers to be printed. */
export function printOffered(): boolean {
  const print = offers.at(-1)
  print?.()
  return print !== undefined
}

/** Answers Ctrl+P and the menu with `print` while the calling component is shown. */
export function useOffer(print: () => void, isOffered = true): void {
  const act = useEffectEvent(print)
  useEffect(() => {
    if (!isOffered) return undefined
    const offer = (): void => act()
    offers.push(offer)
    return () => void offers.splice(offers.indexOf(offer), 1)
  }, [isOffered])
}

/** Gathers a job, opens its preview and words the refusal where there is one. */
export function usePrint(): (gather: Gather) => void {
  const { message } = App.useApp()
  return (gather) =>
    void beginPrinting(gather)
      .catch(problemOf)
      .then((problem) => problem && message.error(wordProblem(problem), 6))
}

/**
 * What the page offers to be printed, by Ctrl+P, by the menu and by its own button, whose act is answered.
 * Nothing is offered while there is nothing to gather.
 */
export function usePrintable(gather: Gather | undefined): () => void {
  const print = usePrint()
  const act = (): void => {
    if (gather) print(gather)
  }
  useOffer(act, gather !== undefined)
  return act
}
