/* Why a number of a gradient is what it is: the terms of each Function that gave some of it. */

/** Functions that treat each number by itself. */
const ELEMENTWISE = new Set(['sigmoid', 'tanh', 'relu', 'pow', 'exp', 'log', 'mul', 'div', 'sqrt', 'sin', 'cos', 'neg', 'add', 'sub', 'gelu', 'silu', 'leaky_relu', 'elu', 'abs', 'square', 'softplus']);

/**
 * The terms of one contribution at an element: text and value of each, largest first; null where they are not told apart.
 * state gives the numbers of a tensor as they are, name its name.
 */
function terms(part, element, iteration, numbers, state, name) {
  const made = iteration.functions[part.function];
  const incoming = numbers.get(part.incoming);
  const own = numbers.get(part.array);
  if (!made || !incoming || incoming.whole || own.whole) return null;
  const { gradName } = state(made.output);
  const of = gradName.startsWith('.') ? name(made.output) + gradName : gradName;
  const gradient = (i) => `${of}${incoming.values.length > 1 ? indexText(i, incoming.shape) : ''}`;
  const operand = (input) => numbers.get(state(made.inputs[input]).data);
  if (made.call === 'matmul' && incoming.shape.length === 2 && own.shape.length === 2) {
    const other = operand(1 - part.input);
    if (!other || other.whole || other.shape.length !== 2) return null;
    const [row, column] = [Math.floor(element / own.shape[1]), element % own.shape[1]];
    const result = [];
    const columns = incoming.shape[1];
    if (part.input === 1) {
      for (let r = 0; r < incoming.shape[0]; r++) {
        const x = r * other.shape[1] + row;
        result.push([`${name(made.inputs[0])}${indexText(x, other.shape)} · ${gradient(r * columns + column)}`, other.values[x], incoming.values[r * columns + column]]);
      }
    } else {
      for (let j = 0; j < columns; j++) {
        const w = column * other.shape[1] + j;
        result.push([`${gradient(row * columns + j)} · ${name(made.inputs[1])}${indexText(w, other.shape)}`, incoming.values[row * columns + j], other.values[w]]);
      }
    }
    return result.map(([text, a, b]) => ({ text, sides: [a, b], value: a * b })).sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  }
  if (incoming.values.length === own.values.length && ELEMENTWISE.has(made.call)) {
    const given = incoming.values[element];
    const value = own.values[element];
    return [{ text: `${gradient(element)} · ${made.call}′`, sides: given ? [given, value / given] : [given], value }];
  }
  const [rows, columns] = incoming.shape;
  if (ELEMENTWISE.has(made.call) && incoming.shape.length === 2 && own.values.length === columns && ['add', 'sub'].includes(made.call)) {
    const sign = made.call === 'sub' && part.input === 1 ? -1 : 1;
    return Array.from({ length: rows }, (_, r) => ({ text: gradient(r * columns + element), sides: [], value: sign * incoming.values[r * columns + element] }))
      .sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  }
  return null;
}
