import type { FormValues } from "@/api/types";
import { ProblemError } from "@/api/ProblemError";
import { type Edit, edited } from "@/features/forms/edit";
import { fieldOf } from "@/features/forms/pointer";
import { merge, same, type Clash } from "./merge";

export type SaveState =
  | { kind: "saved"; at?: string; merged?: boolean }
  | { kind: "waiting" }
  | { kind: "saving" }
  | { kind: "failed"; error: unknown; again: boolean }
  | { kind: "conflict"; clashes: Clash[] };

export interface Kept {
  data: FormValues;
  version: number;
  savedAt?: string;
}

export interface Snapshot {
  base: FormValues;
  version: number;
  mine: FormValues;
}

export interface Ports {
  save: (data: FormValues, version: number) => Promise<{ version: number; savedAt: string }>;
  read: () => Promise<Kept>;
  /** Another person's fields came in: the page shows them. */
  onMerged: (data: FormValues) => void;
}

export const PAUSE = 3_000;
const AGAIN = 10_000;

/**
 * Saves three seconds after a pause, one call at a time. When somebody else saved in between, fields
 * that only one side changed are merged; a field that both changed waits for the person's choice.
 */
export class Autosave {
  private state: SaveState;
  private base: FormValues;
  private mine: FormValues;
  private theirs: Kept | undefined;
  private version: number;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | undefined;
  private closed = false;
  private readonly listeners = new Set<() => void>();

  constructor(
    kept: Kept,
    private readonly ports: Ports,
  ) {
    this.base = kept.data;
    this.mine = kept.data;
    this.version = kept.version;
    this.state = { kind: "saved", at: kept.savedAt };
  }

  readonly current = (): SaveState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** @returns what is typed now */
  change(edit: Edit<FormValues>): FormValues {
    this.mine = edited(edit, this.mine);
    if (this.closed) return this.mine;
    if (this.state.kind === "conflict" && this.theirs) {
      // The choice is between what stands here now and theirs.
      const { data, clashes } = merge(this.base, this.mine, this.theirs.data);
      if (clashes.length) {
        this.become({ kind: "conflict", clashes });
        return this.mine;
      }
      this.adopt(this.theirs, data);
    }
    if (this.state.kind !== "saving") this.become({ kind: "waiting" });
    this.after(PAUSE);
    return this.mine;
  }

  get unsaved(): boolean {
    return !this.closed && this.mine !== this.base;
  }

  /** What is typed here, and on what it stands. */
  get snapshot(): Snapshot {
    return { base: this.base, version: this.version, mine: this.mine };
  }

  /** Lets what is under way come in and saves nothing more: what is typed is being handed in. A change goes on. */
  async pause(): Promise<void> {
    clearTimeout(this.timer);
    await this.running;
    clearTimeout(this.timer);
  }

  /** It is handed in: nothing is left to save. */
  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
  }

  /** Saves now whatever is not saved yet; true when everything is on the server. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    await this.running;
    if (this.unsaved && !this.closed && this.state.kind !== "conflict") await this.save();
    return !this.unsaved;
  }

  /** The person's choice for every field that both changed. */
  async settle(choice: "mine" | "theirs"): Promise<void> {
    if (!this.theirs || this.state.kind !== "conflict") return;
    const chosen = this.state.clashes.map((clash) => [clash.field, (choice === "mine" ? clash.mine : clash.theirs) ?? null]);
    this.adopt(this.theirs, { ...merge(this.base, this.mine, this.theirs.data).data, ...Object.fromEntries(chosen) });
    await this.save();
  }

  private after(pause: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), pause);
  }

  private save(merged = false): Promise<void> {
    this.running = this.send(merged).finally(() => (this.running = undefined));
    return this.running;
  }

  private async send(merged: boolean): Promise<void> {
    const sent = this.mine;
    this.become({ kind: "saving" });
    try {
      const saved = await this.ports.save(sent, this.version);
      this.base = sent;
      this.version = saved.version;
      this.become(this.unsaved ? { kind: "waiting" } : { kind: "saved", at: saved.savedAt, merged });
      if (this.unsaved) this.after(PAUSE);
    } catch (error) {
      await this.refused(error);
    }
  }

  private async refused(error: unknown): Promise<void> {
    const { status, errors = [] } = ProblemError.of(error).problem;
    if (status === 422) await this.saveRest(errors.map((each) => fieldOf(each.pointer)));
    if (status === 412) {
      try {
        return await this.meet(await this.ports.read());
      } catch (second) {
        error = second;
      }
    }
    const again = status === 0 || status === 429 || status >= 500;
    this.become({ kind: "failed", error, again });
    if (again) this.after(AGAIN);
  }

  /** One wrong value must not keep all the others from being saved. */
  private async saveRest(wrong: string[]): Promise<void> {
    const rest = { ...this.mine, ...Object.fromEntries(wrong.map((field) => [field, this.base[field] ?? null])) };
    if (!wrong.length || same(this.base, rest)) return;
    try {
      this.version = (await this.ports.save(rest, this.version)).version;
      this.base = rest;
    } catch {
      // The refusal that is shown already says what to correct.
    }
  }

  private async meet(theirs: Kept): Promise<void> {
    const result = merge(this.base, this.mine, theirs.data);
    if (result.clashes.length) {
      this.theirs = theirs;
      this.become({ kind: "conflict", clashes: result.clashes });
      return;
    }
    this.adopt(theirs, result.data);
    await this.send(true);
  }

  private adopt(theirs: Kept, data: FormValues): void {
    this.base = theirs.data;
    this.version = theirs.version;
    this.mine = data;
    this.theirs = undefined;
    this.ports.onMerged(data);
    this.become({ kind: "waiting" });
  }

  private become(state: SaveState): void {
    this.state = state;
    this.listeners.forEach((listener) => listener());
  }
}
