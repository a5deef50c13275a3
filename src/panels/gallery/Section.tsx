import type { ComponentChildren, JSX } from 'preact';

/** A part of the gallery. `id` names it for the tests that look at it. */
export function Section(props: { id: string; title: string; text?: string; children: ComponentChildren }): JSX.Element {
  const { id, title, text, children } = props;
  return (
    <section class="gallery-section" id={id}>
      <h2>{title}</h2>
      {text === undefined ? null : <p>{text}</p>}
      {children}
    </section>
  );
}

/** A piece with the name of its state under it. */
export function Piece({ name, children }: { name: string; children: ComponentChildren }): JSX.Element {
  return (
    <figure class="gallery-piece">
      {children}
      <figcaption class="typed">{name}</figcaption>
    </figure>
  );
}
