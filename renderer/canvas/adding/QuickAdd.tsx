import { useEffect, useMemo, useState } from 'react';
import type { Template } from '#core/knowledge/schema/template.ts';
import { strings } from '#core/strings/index.ts';
import { search } from '../../find/fuzzy.ts';
import { type PaletteEntry, paletteGroups } from '../../panels/palette-entries.ts';
import { theApp } from '../../state/app.ts';
import type { OpenDialog } from '../../state/dialog.ts';
import { theCatalogue } from '../../state/document.ts';
import { ask } from '../../state/workbench.ts';
import { type Choice, Chooser } from '../../ui/Chooser.tsx';
import { TypeIcon } from '../../ui/TypeIcon.tsx';
import { insertTemplate } from './insert-template.ts';
import { placeComponent } from './place.ts';

const words = strings.commandPalette.add;

interface Props {
  readonly add: Extract<OpenDialog, { kind: 'add' }>;
  readonly onClose: () => void;
}

/** Every component type and template by typing; what is chosen lands where it was asked for, or near what is selected. */
export function QuickAdd({ add: { at, then, near }, onClose }: Props) {
  const [templates, setTemplates] = useState<readonly Template[]>([]);
  useEffect(() => {
    ask('template.list', undefined).then(setTemplates, theApp().refuse);
  }, []);
  const choices = useMemo(() => {
    const groups = paletteGroups(theCatalogue().types);
    const ofType = ({ type, label }: PaletteEntry): Choice & { also: string } => ({
      id: `${type.kind} ${type.id}`,
      title: label,
      detail: strings.canvas.kinds[type.kind],
      also: `${type.id} ${type.help}`,
      icon: <TypeIcon type={type.id} />,
      run: () => {
        const added = placeComponent(type, at, type.kind);
        then?.(added);
      },
    });
    return [
      ...groups.flatMap(({ usual }) => usual.map(ofType)),
      ...groups.flatMap(({ rest }) => rest.map(ofType)),
      ...templates.map((template) => ({
        id: `template ${template.id}`,
        title: template.name,
        detail: words.template,
        also: template.summary,
        run: () => insertTemplate(template, at),
      })),
    ];
  }, [templates, at, then]);
  return (
    <Chooser
      label={words.label}
      placeholder={words.placeholder}
      near={near}
      find={(typed) => search(choices, typed)}
      nothing={words.nothing}
      hint={words.hint}
      onClose={onClose}
    />
  );
}
