/** Something that is undone once. */
export interface Disposable {
  dispose(): void;
}

/** Subscribes a listener; shaped like the editor's own events, without needing the editor. */
export type Event<T> = (listener: (value: T) => unknown) => Disposable;

/** The writing end of an event. A listener that throws does not keep the others from hearing. */
export class Emitter<T> {
  private readonly listeners = new Set<(value: T) => unknown>();

  readonly event: Event<T> = listener => {
    const own = (value: T): unknown => listener(value);
    this.listeners.add(own);
    return { dispose: () => this.listeners.delete(own) };
  };

  constructor(private readonly onError: (error: unknown) => void = () => undefined) {}

  fire(value: T): void {
    for (const listener of [...this.listeners]) {
      try {
        listener(value);
      } catch (error) {
        this.onError(error);
      }
    }
  }

  dispose(): void {
    this.listeners.clear();
  }
}
