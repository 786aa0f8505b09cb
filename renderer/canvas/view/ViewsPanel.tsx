import { GalleryVerticalEnd } from 'lucide-react';
import { useState } from 'react';
import { Button as PlainButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { LIMITS } from '#core/model/limits.ts';
import { viewsInOrder } from '#core/model/views.ts';
import { strings } from '#core/strings/index.ts';
import { useKeyOf } from '../../keys/use-key-of.ts';
import { useDocument } from '../../state/document.ts';
import { Button } from '../../ui/Button.tsx';
import list from '../../ui/list.module.css';
import { TextField } from '../../ui/TextField.tsx';
import { Tooltip } from '../../ui/Tooltip.tsx';
import { ViewRow } from './ViewRow.tsx';
import styles from './views.module.css';
import { keepView, useViews } from './views.ts';

const words = strings.views;

/** The button by the zoom that opens the saved views. */
export function ViewsPanel() {
  const keyOf = useKeyOf();
  const isOpen = useViews((views) => views.isOpen);
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={(open) => useViews.setState({ isOpen: open })}>
      <Tooltip text={words.title} keys={keyOf('views.list')} placement="top">
        <PlainButton aria-label={words.title}>
          <GalleryVerticalEnd size={14} aria-hidden />
        </PlainButton>
      </Tooltip>
      <Popover className={list.popover!} offset={8} placement="top end">
        <Dialog className={styles.panel!} aria-label={words.title}>
          <Views />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Views() {
  const views = useDocument(({ model }) => model.view);
  const diagram = useDocument((open) => open.model.diagram.get(open.diagram)?.name ?? '');
  const order = viewsInOrder({ view: views });
  return (
    <>
      <h2 className={styles.title}>{words.title}</h2>
      {order.length === 0 ? (
        <p className={styles.note}>{words.empty}</p>
      ) : (
        <ol className={styles.views}>
          {order.map((view, index) => (
            <ViewRow key={view.id} view={view} at={index} count={order.length} />
          ))}
        </ol>
      )}
      <NewView isFirst={order.length === 0} suggested={words.suggested(diagram, order.length + 1)} />
    </>
  );
}

/** Where a name is given to what is shown now; left empty, it takes the suggested one. */
function NewView({ isFirst, suggested }: { readonly isFirst: boolean; readonly suggested: string }) {
  const [name, setName] = useState('');
  return (
    <form
      className={styles.keep}
      onSubmit={(event) => {
        event.preventDefault();
        keepView(name.trim() || suggested);
        setName('');
      }}
    >
      <TextField
        autoFocus={isFirst}
        label={words.name}
        placeholder={suggested}
        maxLength={LIMITS.name}
        value={name}
        onChange={setName}
      />
      <Button type="submit" look={isFirst ? 'primary' : 'plain'}>
        {words.save}
      </Button>
    </form>
  );
}
