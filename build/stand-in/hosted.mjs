// @ts-check
// What Electron has and the stand-in lacks must fail by its name, not read as `undefined` and break elsewhere.
import { EventEmitter } from 'node:events';

/** Names that the language and bundlers try on any object: `await`, `JSON.stringify`, module interop. */
const TRIED_ON_EVERYTHING = new Set(['then', 'toJSON', '__esModule', 'default']);

/**
 * The names of `target`; every other name throws.
 *
 * @template {object} Offered
 * @param {(receiver: any) => string} nameOf
 * @param {Offered} target
 * @returns {Offered}
 */
function refusingOthers(nameOf, target) {
  return new Proxy(target, {
    get(offered, key, receiver) {
      if (key in offered || typeof key === 'symbol' || TRIED_ON_EVERYTHING.has(key)) {
        return Reflect.get(offered, key, receiver);
      }
      throw new Error(`The Electron stand-in does not host ${nameOf(receiver)}.${key}`);
    },
  });
}

/**
 * An API object of Electron, limited to what is hosted.
 *
 * @template {object} Offered
 * @param {string} name as Electron calls it
 * @param {Offered} offered
 */
export const hosted = (name, offered) => refusingOthers(() => name, offered);

/** @param {any} instance */
const nameOfClass = (instance) => instance.constructor.name;

/** Base of Electron's classes, limited to what is hosted. */
export class HostedObject {}
Object.setPrototypeOf(HostedObject.prototype, refusingOthers(nameOfClass, Object.prototype));

/** Base of Electron's classes that tell events, limited to what is hosted. */
export class HostedEmitter extends EventEmitter {}
Object.setPrototypeOf(HostedEmitter.prototype, refusingOthers(nameOfClass, EventEmitter.prototype));

/**
 * Emits an event whose listeners may call `preventDefault`.
 *
 * @param {EventEmitter} emitter
 * @param {string} name
 * @param {object} details what the event object carries
 * @param {readonly unknown[]} rest arguments after the event object
 * @returns {boolean} whether a listener prevented it
 */
export function isPrevented(emitter, name, details = {}, ...rest) {
  let prevented = false;
  const event = {
    ...details,
    preventDefault() {
      prevented = true;
    },
    get defaultPrevented() {
      return prevented;
    },
  };
  emitter.emit(name, event, ...rest);
  return prevented;
}
