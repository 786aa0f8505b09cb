import type { Block } from './outline.ts';
import type { Scene } from './scene.ts';

export function drawingSection(_scene: Scene): readonly Block[] {
  return [];
}
