import { create } from 'zustand';

/** What the start screen shows: the projects, with the name of a new one being asked for or not, the templates, the bin, or the backups. */
type HomeView = 'projects' | 'new' | 'templates' | 'bin' | 'backups';

export const useHomeView = create<{ readonly view: HomeView }>(() => ({ view: 'projects' }));

export const showHome = (view: HomeView): void => useHomeView.setState({ view });
