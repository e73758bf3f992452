/* The numbers of the page: unpacked when they are first asked for, and written as the window writes them. */

class Numbers {
  constructor(entries, bytes) {
    this.entries = entries;
    this.bytes = bytes;
    this.known = new Map();
  }

  /** From base 64 and without deflate; bytes lie plane by plane. */
  static async unpack(entries, packed) {
    const text = atob(packed);
    const bytes = Uint8Array.from(text, (c) => c.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    return new Numbers(entries, new Uint8Array(await new Response(stream).arrayBuffer()));
  }

  /** An array: its shape, its values in row-major order, and the shape and summary of the whole where it is thinned. */
  get(index) {
    if (index < 0) return null;
    let array = this.known.get(index);
    if (!array) {
      const entry = this.entries[index];
      const count = entry.shape.reduce((a, b) => a * b, 1);
      const plain = new Uint8Array(count * entry.bytes);
      for (let plane = 0; plane < entry.bytes; plane++) {
        for (let i = 0; i < count; i++) plain[i * entry.bytes + plane] = this.bytes[entry.at + plane * count + i];
      }
      const values = entry.bytes === 4 ? Float64Array.from(new Float32Array(plain.buffer)) : new Float64Array(plain.buffer);
      array = { shape: entry.shape, values, whole: entry.whole, summary: entry.summary };
      this.known.set(index, array);
    }
    return array;
  }
}

/** To so many significant digits, halves to even, as the window does: 0.31, 8e-3, 1.2e6. */
function short(value, digits = 4) {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  if (value === 0) return '0';
  const [mantissa, power] = Math.abs(value).toExponential().split('e');
  let all = mantissa.replace('.', '');
  let exponent = Number(power);
  if (all.length > digits) {
    const rest = all.slice(digits);
    let head = BigInt(all.slice(0, digits));
    const half = '5'.padEnd(rest.length, '0');
    if (rest > half || (rest === half && head % 2n === 1n)) head += 1n;
    all = head.toString();
    if (all.length > digits) exponent += 1;
  }
  all = all.replace(/0+$/, '') || '0';
  const sign = value < 0 ? '-' : '';
  if (exponent >= -3 && exponent < 6) {
    if (exponent < 0) return sign + '0.' + '0'.repeat(-exponent - 1) + all;
    return all.length <= exponent + 1 ? sign + all.padEnd(exponent + 1, '0')
      : sign + all.slice(0, exponent + 1) + '.' + all.slice(exponent + 1);
  }
  return sign + all[0] + (all.length > 1 ? '.' + all.slice(1) : '') + 'e' + exponent;
}

/** In so few characters that it fits a cell. */
function brief(value, characters) {
  for (let digits = 4; digits > 0; digits--) {
    const text = (value > 0 && !Number.isInteger(value) ? '+' : '') + short(value, digits);
    if (text.length <= characters) return text;
  }
  return short(value, 1);
}

/** The index of an element in every dimension, as Python writes it. */
function indexText(element, shape) {
  const index = [];
  for (let i = shape.length - 1; i >= 0; i--) {
    index.unshift(element % shape[i]);
    element = Math.floor(element / shape[i]);
  }
  return '[' + index.join(',') + ']';
}
