/** A process of ours that works on its own and is spoken to by messages. */
export interface Child {
  post(message: unknown): void;
  /** Ends it at once, whatever it is doing. */
  kill(): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Called once when it has ended, for whatever reason. */
  onExit(listener: () => void): void;
}
