import { Dialog } from '../ui/Dialog.tsx'
import { shortcutWords } from './shortcut-words.ts'

interface Props {
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Every key of the program, by where it works. */
export const ShortcutsDialog = ({ isOpen, onClose }: Props) => (
  <Dialog open={isOpen} isFleeting title="快捷键" width={980} style={{ top: 40 }} footer={null} onCancel={onClose}>
    <div className="shortcuts">
      {Object.entries(shortcutWords).map(([where, keys]) => (
        <section key={where}>
          <h3>{where}</h3>
          <table aria-label={where}>
            <tbody>
              {keys.map(({ keys: pressed, words }) => (
                <tr key={pressed}>
                  <th scope="row">{pressed}</th>
                  <td>{words}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </div>
  </Dialog>
)
