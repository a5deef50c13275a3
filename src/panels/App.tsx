import type { JSX } from 'preact';
import { render } from 'preact';
import { session } from './live.ts';
import type { Ports } from './ports.ts';
import { Table } from './Table.tsx';
import { Title } from './Title.tsx';

function App({ ports }: { ports: Ports }): JSX.Element {
  const match = session.value;
  return match === null ? <Title ports={ports} /> : <Table key={match.seed} ports={ports} />;
}

/** Draws the page into the box: the title until a match is on the screen, then the table. */
export function openPage(box: HTMLElement, ports: Ports): void {
  box.textContent = '';
  render(<App ports={ports} />, box);
}
