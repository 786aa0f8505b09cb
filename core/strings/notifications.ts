/** The list of what was said or shown in passing. */
export const notifications = {
  commands: { 'view.notifications': 'Notifications' },
  title: 'Notifications',
  help: 'What was said or shown in passing, newest first. Kept until the window is closed.',
  open: (unseen: number) => (unseen === 0 ? 'Notifications' : `Notifications, ${unseen} new`),
  /** More than fit beside the bell. */
  count: (unseen: number) => (unseen > 99 ? '99+' : String(unseen)),
  none: 'Nothing so far.',
  clear: 'Clear the list',
  close: 'Close',
  error: (title: string, advice: string) => `${title} ${advice}`,
} as const;
