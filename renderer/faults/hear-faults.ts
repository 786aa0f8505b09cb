/**
 * Tells of everything that is thrown where nothing catches it, in a gesture or in what was to be done later.
 *
 * @returns ends it
 */
export function hearFaults(tell: (thrown: unknown) => void): () => void {
  // The browser tells of what it put off itself, such as sizes to be measured, as an error without one.
  const hear = ({ error }: ErrorEvent): void => {
    if (error) tell(error);
  };
  const hearPromise = ({ reason }: PromiseRejectionEvent): void => tell(reason);
  window.addEventListener('error', hear);
  window.addEventListener('unhandledrejection', hearPromise);
  return () => {
    window.removeEventListener('error', hear);
    window.removeEventListener('unhandledrejection', hearPromise);
  };
}
