/** The two doors between the window and main: questions go in by one, events come out by the other. */
export const CALL_CHANNEL = 'workbench:call';
export const EVENT_CHANNEL = 'workbench:event';
