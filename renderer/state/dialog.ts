import { create } from 'zustand';

/** What lies over the window and takes the keyboard until it is left. */
export type OpenDialog = 'export' | 'keys';

export const useDialog = create<{ readonly open: OpenDialog | null }>(() => ({ open: null }));

/** Opens a dialog in place of any other. */
export const openDialog = (open: OpenDialog): void => useDialog.setState({ open });

export const closeDialog = (): void => useDialog.setState({ open: null });
