import { CircleHelp } from 'lucide-react';
import type { Severity } from '#core/model/project.ts';
import { LevelMark } from '../../ui/LevelMark.tsx';

/** The mark of a severity that a person gave; a question mark where nobody did. */
export function SeverityMark({ severity, size = 16 }: { readonly severity: Severity | null; readonly size?: number }) {
  return severity === null ? <CircleHelp size={size} aria-hidden /> : <LevelMark band={severity} size={size} />;
}
