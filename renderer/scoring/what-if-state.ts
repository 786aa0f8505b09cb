import { create } from 'zustand';
import type { Tried } from '#core/assessment/what-if.ts';
import type { FindingKey, ProjectId, StrategyId } from '#core/model/ids.ts';
import type { StrategyStatus } from '#core/model/project.ts';

export type SetName = 'A' | 'B';
export const SET_NAMES = ['A', 'B'] as const satisfies readonly SetName[];

interface WhatIfState {
  /** The project it is tried out in; null while nothing is. */
  readonly project: ProjectId | null;
  /** The set that is being changed. */
  readonly current: SetName;
  readonly sets: Readonly<Record<SetName, readonly Tried[]>>;
}

/** What is being tried out; it belongs to the screen alone and is never saved. */
export const useWhatIf = create<WhatIfState>(() => ({ project: null, current: 'A', sets: { A: [], B: [] } }));

/** Begins, with two empty sets. */
export function startTrying(project: ProjectId): void {
  useWhatIf.setState({ ...useWhatIf.getInitialState(), project });
}

/** Forgets both sets. */
export function stopTrying(): void {
  useWhatIf.setState(useWhatIf.getInitialState());
}

export const chooseSet = (current: SetName): void => useWhatIf.setState({ current });

/** Tries a state of a strategy at some findings, in place of what the current set had there. */
export function tryStrategy(strategy: StrategyId, findings: readonly FindingKey[], status: StrategyStatus): void {
  changeCurrent((tried) => [
    ...tried.filter((one) => one.strategy !== strategy || !findings.includes(one.finding)),
    ...findings.map((finding) => ({ finding, strategy, status })),
  ]);
}

/** Takes a strategy out of the current set. */
export function dropStrategy(strategy: StrategyId): void {
  changeCurrent((tried) => tried.filter((one) => one.strategy !== strategy));
}

function changeCurrent(change: (tried: readonly Tried[]) => readonly Tried[]): void {
  useWhatIf.setState(({ current, sets }) => ({ sets: { ...sets, [current]: change(sets[current]) } }));
}
