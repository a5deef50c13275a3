import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button, Emblem, Portrait } from './bits.tsx';
import { Name, name, num, t, tn } from './language.ts';
import { board, leave, screen } from './live.ts';
import { loreOf } from './lore.ts';
import { Sheet } from './Overlays.tsx';
import { overlay } from './overlay.ts';

/** What became of each named person: shown before any result. */
function Fates(): JSX.Element {
  const rows = board.value?.people ?? [];
  return (
    <ol class="fates">
      {rows.map((row) => {
        const told = loreOf('person', row.id);
        return (
          <li key={row.id}>
            <Portrait person={row.id} side={row.side} width={2.4} />
            <div>
              <b>{name({ person: row.id })}</b>
              <p>{told?.fate ?? t('page.noFate')}</p>
            </div>
          </li>
        );
      })}
    </ol>
  );
}

/** First the roll of fates, then the ending and the mandate of each faction. */
export function EndingView(): JSX.Element | null {
  const now = screen.value;
  const [seen, setSeen] = useState(false);
  if (now === null || now.kind !== 'over') return null;
  const { ending } = now;
  const rows = [...(board.value?.factions ?? [])].sort((a, b) => ending.scores[b.id] - ending.scores[a.id]);
  if (!seen) {
    return (
      <>
        <section class="panel" />
        <Sheet title={t('ui.rollOfFates')} wide onClose={() => setSeen(true)}>
          <p>{t('page.fatesText')}</p>
          <Fates />
          <Button kind="main" onPress={() => setSeen(true)}>
            {t('ui.next')}
          </Button>
        </Sheet>
      </>
    );
  }
  return (
    <section class="panel ending" aria-label={t('ui.theEnd')}>
      <header class="panel-head">
        {ending.winner === null ? null : <Emblem side={ending.winner} size={2.8} />}
        <div>
          <h2>{tn(`ending.${ending.id}.name`)}</h2>
          <p>{tn(`ending.${ending.id}.text`)}</p>
        </div>
      </header>
      <div class="panel-body">
        <table class="figures">
          <thead>
            <tr>
              <th>{t('page.faction')}</th>
              <th>{t('gauge.mandate.name')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id} class={row.id === now.viewer ? 'mine' : ''}>
                <th>
                  <Emblem side={row.id} /> {Name({ faction: row.id })}
                </th>
                <td>{num(Math.round(ending.scores[row.id] * 10) / 10)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p class="hint">{t('page.mandateText')}</p>
        <div class="types">
          <Button kind="wide" onPress={() => setSeen(false)}>
            {t('ui.rollOfFates')}
          </Button>
          <Button kind="wide" onPress={() => (overlay.value = { kind: 'report' })}>
            {t('ui.board.report')}
          </Button>
          <Button kind="main wide" onPress={leave}>
            {t('page.toTitle')}
          </Button>
        </div>
      </div>
    </section>
  );
}
