// @ts-check

/**
 * Structured-clone values as JSON text and back: what IPC carries between Node and a page.
 *
 * Runs in Node and, sent as source text, in the preload's world: it may use nothing from outside its braces.
 * A plain value stands for itself, every other one is an array headed by its kind.
 *
 * @param {(bytes: Uint8Array) => string} toBase64
 * @param {(text: string) => Uint8Array} fromBase64
 */
export function makeCodec(toBase64, fromBase64) {
  const views = [
    [Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array],
    [Int32Array, Uint32Array, Float32Array, Float64Array, BigInt64Array, BigUint64Array, DataView],
  ].flat();
  const errors = [Error, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError];
  /** @param {readonly any[]} kinds @param {string} name */
  const named = (kinds, name) => kinds.find((kind) => kind.name === name) ?? kinds[0];

  /** Whether JSON keeps it. @param {number} value */
  const isPlain = (value) => Number.isFinite(value) && !Object.is(value, -0);

  /** @param {any} value @returns {any} */
  function pack(value) {
    if (typeof value === 'string' || typeof value === 'boolean') return value;
    if (typeof value === 'number') return isPlain(value) ? value : ['number', Object.is(value, -0) ? '-0' : `${value}`];
    if (typeof value === 'bigint') return ['bigint', `${value}`];
    if (value === undefined) return ['undefined'];
    if (value === null) return null;
    if (Array.isArray(value)) return ['array', ...Array.from(value, pack)];
    if (value instanceof Date) return ['date', pack(value.getTime())];
    if (value instanceof Map) return ['map', ...Array.from(value, (pair) => pair.map(pack))];
    if (value instanceof Set) return ['set', ...Array.from(value, pack)];
    if (value instanceof Error) return ['error', value.name, value.message];
    if (value instanceof ArrayBuffer) return ['bytes', 'ArrayBuffer', toBase64(new Uint8Array(value))];
    if (ArrayBuffer.isView(value)) {
      const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
      return ['bytes', value.constructor.name, toBase64(bytes)];
    }
    return Object.fromEntries(Object.keys(value).map((key) => [key, pack(value[key])]));
  }

  /** @param {any} packed @returns {any} */
  function unpack(packed) {
    if (packed === null || typeof packed !== 'object') return packed;
    if (!Array.isArray(packed)) return Object.fromEntries(Object.keys(packed).map((key) => [key, unpack(packed[key])]));
    const [kind, first, second] = packed;
    switch (kind) {
      case 'number':
        return Number(first);
      case 'undefined':
        return undefined;
      case 'bigint':
        return BigInt(first);
      case 'array':
        return packed.slice(1).map(unpack);
      case 'date':
        return new Date(unpack(first));
      case 'map':
        return new Map(packed.slice(1).map((pair) => pair.map(unpack)));
      case 'set':
        return new Set(packed.slice(1).map(unpack));
      case 'error':
        return new (named(errors, first))(second);
      case 'bytes': {
        const { buffer } = fromBase64(second);
        return first === 'ArrayBuffer' ? buffer : new (named(views, first))(buffer);
      }
    }
    throw new Error(`Unknown kind in an IPC message: ${kind}`);
  }

  return {
    /** Throws, as Electron does, for what cannot be cloned. @param {unknown} value */
    encode: (value) => JSON.stringify(pack(structuredClone(value))),
    /** @param {string} text */
    decode: (text) => unpack(JSON.parse(text)),
  };
}
