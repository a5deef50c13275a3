import type Phaser from 'phaser';
import { Book } from './book.ts';
import { type Laid, PARTS, type Part, pageOf } from './hallAhead.ts';

/** What the calls of a vote show, drawn while the speakers are heard: one part in each frame, so that no frame has much to do. */
export class Calls {
  private readonly book: Book;
  private readonly lay: () => Laid | null;
  private laid: Laid | null = null;
  private ahead: { readonly part: Part; readonly call: number }[] = [];

  /** `lay` says how the Hall is laid out now. */
  constructor(scene: Phaser.Scene, lay: () => Laid | null) {
    this.book = new Book(scene, 'calls', -4);
    this.lay = lay;
  }

  /** The Hall has been laid out anew: what was drawn ahead fits no more. */
  clear(): void {
    this.book.clear();
    this.laid = null;
    this.ahead = [];
  }

  /** So many calls are to come. */
  prepare(calls: number): void {
    this.ahead = Array.from({ length: calls }, (_, n) => PARTS.map((part) => ({ part, call: n + 1 }))).flat();
  }

  /** Called at each frame. */
  tick(dpr: number): void {
    const next = this.ahead.shift();
    if (next !== undefined) this.write(next.part, next.call, dpr);
  }

  /**
   * Shows the Hall as it is after the `i`th call, counted from 1; what has not been drawn ahead, because frames take long or the window
   * has changed its size meanwhile, is drawn now. Says which parts lie there: the others do not fit on a picture.
   */
  show(i: number, dpr: number): Readonly<Record<Part, boolean>> {
    this.ahead = this.ahead.filter(({ call }) => call > i);
    const put = (part: Part): boolean => {
      if (!this.write(part, i, dpr)) return false;
      this.book.lay(part === 'rim' ? `rim ${i}` : part, `${part} ${i}`, dpr);
      return true;
    };
    return { tally: put('tally'), plate: put('plate'), rim: put('rim') };
  }

  private write(part: Part, call: number, dpr: number): boolean {
    this.laid ??= this.lay();
    const page = this.laid === null ? null : pageOf(this.laid, part, call);
    return page !== null && this.book.write(`${part} ${call}`, dpr, page);
  }
}
