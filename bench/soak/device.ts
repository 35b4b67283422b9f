/** One editor's journal on a device that is always quick: what a page leaves behind when it goes. */
import { MemoryShelf } from "@/components/newsroom/journal/memory-shelf";
import { plan, restore, type TextView, type Written } from "@/components/newsroom/journal/text-record";

export class Device {
  private readonly shelf = new MemoryShelf();
  private written: Written | null = null;
  private view: TextView | null = null;
  private logged: unknown[] = [];

  note(view: TextView, logged: readonly unknown[]): void {
    this.view = view;
    this.logged.push(...logged);
  }

  async write(): Promise<boolean> {
    if (!this.view) return true;
    const told = { at: 0, title: "" };
    const { changes, after } = plan(["p", "a", "e"], this.written, this.view, this.logged, told);
    this.shelf.applyNow(changes);
    this.written = after;
    this.logged = [];
    return true;
  }

  /** A new page: what the last one kept, or null. */
  restart() {
    this.written = null;
    this.view = null;
    this.logged = [];
    const [head] = this.shelf.listNow("texts", ["p"]);
    const [base] = this.shelf.listNow("bases", ["p"]);
    const steps = this.shelf.listNow("steps", ["p"]).map((item) => item.value);
    return restore(head?.value, base?.value, steps);
  }
}
