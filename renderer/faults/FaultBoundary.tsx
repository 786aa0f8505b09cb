import { Component, type ErrorInfo, type ReactNode } from 'react';
import { FaultScreen } from './FaultScreen.tsx';
import { showNothingElse } from './show-nothing-else.ts';

interface Props {
  readonly children: ReactNode;
}

interface State {
  /** What was thrown while the window was being drawn, in an object of its own; null while nothing was. */
  readonly fault: { readonly thrown: unknown } | null;
  /** The parts of the window it was thrown in, innermost first. */
  readonly within: string;
}

/** Stands between a fault of the workbench and an empty window. */
export class FaultBoundary extends Component<Props, State> {
  override state: State = { fault: null, within: '' };

  static getDerivedStateFromError(thrown: unknown): Partial<State> {
    return { fault: { thrown } };
  }

  override componentDidCatch(_: unknown, { componentStack }: ErrorInfo): void {
    this.setState({ within: componentStack ?? '' });
  }

  override render(): ReactNode {
    const { fault, within } = this.state;
    if (fault === null) return this.props.children;
    return <FaultScreen thrown={fault.thrown} within={within} onGoOn={this.#goOn} />;
  }

  /** Draws the window anew; what lay over the project stays closed, as it may be what cannot be drawn. */
  readonly #goOn = (): void => {
    showNothingElse();
    this.setState({ fault: null, within: '' });
  };
}
