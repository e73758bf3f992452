/* What a card holds, beside the graph: all its numbers, and why one of its gradient is what it is. */

class CardDetails {
  /** word(key, values) in the reader's language; onClose(). */
  constructor(word, onClose) {
    Object.assign(this, { word, onClose });
    this.tab = 'values';
  }

  /** of: the tensor, state(id) of each after a step, the element that is picked or null, the iteration and its numbers. To be put on the page, then filled. */
  show(of) {
    Object.assign(this, of);
    const { tensor } = this;
    this.panel = element('section', 'panel details');
    const heading = element('h2', '', `${tensor.name} ${tensor.shape}`);
    const close = element('button', 'quiet', '×');
    close.title = this.word('close');
    close.setAttribute('aria-label', close.title);
    close.addEventListener('click', () => this.onClose());
    heading.append(close);
    this.tabs = element('div', 'tabs');
    this.tabs.setAttribute('role', 'tablist');
    for (const tab of ['values', 'why']) {
      const button = element('button', '', this.word(tab));
      button.setAttribute('role', 'tab');
      button.dataset.tab = tab;
      button.addEventListener('click', () => this.turn(tab));
      this.tabs.append(button);
    }
    this.panel.append(heading, this.tabs);
    return this.panel;
  }

  turn(tab) {
    this.tab = tab;
    this.fill();
  }

  /** The tab that is chosen; the panel has its place on the page. */
  fill() {
    for (const button of this.tabs.children) button.setAttribute('aria-selected', button.dataset.tab === this.tab);
    this.panel.querySelector('.body')?.remove();
    const body = element('div', 'body');
    body.tabIndex = 0;
    this.panel.append(body);
    const state = this.state(this.tensor.id);
    if (!state) return;
    if (this.tab === 'values') this.showValues(body, this.tensor, state);
    else this.showWhy(body, this.tensor, state);
  }

  showValues(body, tensor, state) {
    const data = this.numbers.get(state.data);
    const grad = this.numbers.get(state.grad);
    const table = element('table');
    const row = (cells, tag) => {
      const made = element('tr');
      cells.forEach(([text, kind]) => made.append(element(tag, kind, text)));
      return made;
    };
    table.append(row([[this.word('index'), ''], ['.data', 'd'], ...(tensor.requiresGrad ? [[state.gradName, 'g']] : [])], 'th'));
    if (data.whole) body.append(element('p', '', this.word('thinned', { n: data.whole.reduce((a, b) => a * b, 1), of: data.values.length })), this.summary(data, grad, row));
    const above = element('tr');
    const below = element('tr');
    body.append(table);
    const count = data.values.length;
    const high = 1.5 * parseFloat(getComputedStyle(document.documentElement).fontSize);
    const fill = () => {
      const first = Math.max(0, Math.floor(body.scrollTop / high) - 10);
      const last = Math.min(count, first + Math.ceil(body.clientHeight / high) + 20);
      while (table.rows.length > 1) table.deleteRow(1);
      above.style.height = first * high + 'px';
      below.style.height = (count - last) * high + 'px';
      table.append(above);
      for (let i = first; i < last; i++) {
        const made = row([[indexText(i, data.shape), ''], [short(data.values[i]), 'd'], ...(tensor.requiresGrad ? [[grad ? short(grad.values[i]) : 'None', 'g']] : [])], 'td');
        made.title = `${data.values[i]}` + (grad ? `   ${grad.values[i]}` : '');
        if (i === this.at) made.className = 'chosen';
        made.addEventListener('click', () => { this.at = i; this.turn('why'); });
        table.append(made);
      }
      table.append(below);
    };
    body.addEventListener('scroll', fill);
    fill();
    if (this.at !== null) body.scrollTop = Math.max(0, (this.at - 4) * high);
  }

  /** What all numbers are like where not all are here. */
  summary(data, grad, row) {
    const table = element('table');
    for (const each of ['min', 'max', 'mean', 'norm']) {
      table.append(row([[this.word(each), ''], [short(data.summary[each]), 'd'], ...(grad && grad.summary ? [[short(grad.summary[each]), 'g']] : [])], 'td'));
    }
    return table;
  }

  /** The element's gradient as the sum it is. */
  showWhy(body, tensor, state) {
    const grad = this.numbers.get(state.grad);
    if (!grad) {
      body.append(element('p', '', this.word('none')));
      return;
    }
    let { at } = this;
    if (at === null || at >= grad.values.length) {
      at = 0;
      grad.values.forEach((value, i) => { if (Math.abs(value) > Math.abs(grad.values[at])) at = i; });
    }
    const name = (state.gradName.startsWith('.') ? tensor.name + state.gradName : state.gradName) + (grad.values.length > 1 ? indexText(at, grad.shape) : '');
    const line = (text, value, kind) => {
      const made = element('div', 'term ' + (kind || ''));
      const sum = element('span');
      text.split(/(?<= [=·]) /).forEach((term, i) => sum.append(i ? ' ' : '', element('span', 'whole', term))); // it breaks between terms alone
      made.append(sum, element('span', 'g', short(value)));
      body.append(made);
    };
    line(name, grad.values[at], 'sum');
    if (state.parts.length > 1) body.append(element('p', '', this.word('sum')));
    const tensorName = (id) => this.iteration.tensors.find((each) => each.id === id).name;
    for (const part of state.parts) {
      const all = part.function < 0 ? null : terms(part, at, this.iteration, this.numbers, this.state, tensorName);
      const own = this.numbers.get(part.array);
      if (!all) {
        const made = this.iteration.functions[part.function];
        line(made ? made.made : '1', own.values[at]);
        continue;
      }
      if (all.length > 1) body.append(element('p', '', this.word('terms', { n: all.length })));
      all.slice(0, 6).forEach((term) => line(term.text + (term.sides.length > 1 ? ` = ${short(term.sides[0])} · ${short(term.sides[1])}` : ''), term.value));
      if (all.length > 6) {
        const rest = all.slice(6).reduce((sum, term) => sum + term.value, 0);
        body.append(element('p', '', this.word('more', { n: all.length - 6, of: short(rest) })));
      }
    }
  }
}
