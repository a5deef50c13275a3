import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { OpenedScenario } from '../match/scenarioFiles.ts';
import { Button, Fold } from './bits.tsx';
import { useFileChoice } from './chooseFile.tsx';
import { t } from './language.ts';
import type { Ports } from './ports.ts';

type Problems = OpenedScenario['problems'];

/** Where, what kind of mistake, and in English, for whoever writes a scenario, what would be right. */
function ProblemList({ problems }: { problems: Problems }): JSX.Element {
  return (
    <ol class="problems">
      {problems.map(({ path, code, message }, i) => (
        <li key={i}>
          <b class="typed">{path === '' ? t('told.wholeFile') : path}</b> <b>{t(`told.problem.${code}`)}</b>{' '}
          <span lang="en">{message}</span>
        </li>
      ))}
    </ol>
  );
}

/** Opens a scenario of one's own: it is added to the list, or all that is wrong with it is said. */
export function OpenScenario({ ports, onOpened }: { ports: Ports; onOpened: (id: string) => void }): JSX.Element {
  const [told, tell] = useState<{ readonly name: string; readonly opened: OpenedScenario } | null>(null);
  const open = async (chosen: File): Promise<void> => {
    tell(null);
    const opened = await ports.openScenario(chosen, chosen.name);
    tell({ name: chosen.name, opened });
    if (opened.ok) onOpened(opened.entry.id);
  };
  const file = useFileChoice(t('told.openScenario'), (chosen) => void open(chosen));
  const mistakes = told?.opened.problems.filter(({ severity }) => severity === 'error') ?? [];
  const remarks = told?.opened.problems.filter(({ severity }) => severity === 'warning') ?? [];
  return (
    <div class="open-scenario">
      <button type="button" class="link" title={t('told.openScenarioText')} onClick={file.choose}>
        {t('told.openScenario')}
      </button>
      {file.input}
      {told === null ? null : (
        <div class={told.opened.ok ? 'about' : 'refused'} role="alert">
          {told.opened.ok ? (
            <p>{t('told.scenarioGood', { title: told.opened.entry.title })}</p>
          ) : (
            <>
              <p>{t('told.scenarioBad', { file: told.name }, { count: mistakes.length })}</p>
              <ProblemList problems={mistakes} />
              <Button onPress={() => tell(null)}>{t('ui.close')}</Button>
            </>
          )}
          {remarks.length === 0 ? null : (
            <Fold title={t('told.remarks')}>
              <ProblemList problems={remarks} />
            </Fold>
          )}
        </div>
      )}
    </div>
  );
}
