/* The player: goes through the steps of an iteration, by buttons, keys, touch and the address. */

const ICONS = { play: 'M4 2v14l12-7z', pause: 'M3 2h4v14H3zM11 2h4v14h-4z', back: 'M12 2 5 9l7 7', forward: 'M6 2l7 7-7 7', full: 'M2 7V2h5M11 2h5v5M16 11v5h-5M7 16H2v-5' };
const MILLISECONDS = 1100;
/** One thing below the other, as in player.css. */
const NARROW = '(max-width: 51.25em)';

function icon(name) {
  const svg = drawn('svg', { viewBox: '0 0 18 18', 'aria-hidden': 'true' });
  const open = !['play', 'pause'].includes(name);
  svg.append(drawn('path', { d: ICONS[name], ...(open ? { fill: 'none', stroke: 'currentColor', 'stroke-width': 2, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' } : {}) }));
  return svg;
}

class Player {
  constructor(content, numbers, root) {
    this.content = content;
    this.numbers = numbers;
    this.root = root;
    this.embedded = new URLSearchParams(location.search).has('embed');
    document.documentElement.classList.toggle('embed', this.embedded);
    const wanted = content.languages.indexOf(navigator.language.slice(0, 2));
    this.language = wanted >= 0 ? wanted : content.languages.indexOf(content.language);
    this.dark = matchMedia('(prefers-color-scheme: dark)').matches;
    this.calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.iteration = content.iterations.length - 1;
    this.at = 0;
    this.elsewhere = 0; // the iteration that was asked for, if the page does not have it
    this.picked = null;
    this.readAddress();
    this.build();
    addEventListener('keydown', (event) => this.key(event));
    addEventListener('resize', () => this.resize());
    addEventListener('hashchange', () => { this.readAddress(); this.open(); });
  }

  word(key, values = {}) {
    return Object.entries(values).reduce((text, [name, value]) => text.replace(`{${name}}`, value), this.content.words[key][this.language]);
  }

  get graph() { return this.pane.graph; }

  get current() { return this.content.iterations[this.iteration]; }

  /** #iteration=5&step=backward:3&pick=w2 */
  readAddress() {
    const asked = new URLSearchParams(location.hash.slice(1));
    const number = Number(asked.get('iteration'));
    const index = this.content.iterations.findIndex((each) => each.number === number);
    if (index >= 0) this.iteration = index;
    this.elsewhere = index < 0 && number > 0 ? number : 0;
    const [kind, rank] = (asked.get('step') || '').split(':');
    const step = this.current.steps.findIndex((each) => each.kind === kind.toUpperCase() && each.rank === Number(rank || 1));
    this.at = step >= 0 ? step + 1 : Math.min(this.at, this.current.steps.length);
    const tensor = this.current.tensors.find((each) => each.name === asked.get('pick'));
    this.picked = tensor ? { tensor: tensor.id, element: null } : null;
  }

  writeAddress() {
    const step = this.at ? this.current.steps[this.at - 1] : null;
    const parts = ['iteration=' + (this.elsewhere || this.current.number)];
    if (step) parts.push(`step=${step.kind.toLowerCase()}:${step.rank}`);
    if (this.picked) parts.push('pick=' + encodeURIComponent(this.current.tensors.find((each) => each.id === this.picked.tensor).name));
    try { history.replaceState(null, '', '#' + parts.join('&')); } catch { /* a frame that may not */ }
  }

  build() {
    document.documentElement.classList.toggle('dark', this.dark);
    document.documentElement.lang = this.content.languages[this.language];
    document.title = this.content.title[this.language] + ' · Tapedeck';
    this.root.textContent = '';
    const top = element('div', 'top');
    top.append(element('h1', '', this.content.title[this.language]));
    if (this.content.iterations.length > 1) {
      this.content.iterations.forEach((each, i) => {
        const button = element('button', 'quiet', this.word('iteration', { n: each.number }));
        button.setAttribute('aria-pressed', i === this.iteration);
        button.addEventListener('click', () => this.toIteration(i));
        top.append(button);
      });
    }
    top.append(element('span', 'gap'));
    if (this.content.languages.length > 1) {
      const next = (this.language + 1) % this.content.languages.length;
      const other = this.quiet(this.word('language'), () => { this.language = next; this.build(); });
      other.title = this.word('language-title');
      other.lang = this.content.languages[next];
      top.append(other);
    }
    top.append(this.quiet(this.word(this.dark ? 'light' : 'dark'), () => { this.dark = !this.dark; this.build(); }));
    const full = element('button', 'quiet');
    full.append(icon('full'));
    full.title = this.word('full');
    full.setAttribute('aria-label', full.title);
    full.addEventListener('click', () => this.fullScreen());
    top.append(full);
    this.step = element('div', 'step');
    this.step.setAttribute('aria-live', 'polite');
    this.pane = new GraphPane(this.word('graph'), this.numbers, this.calm, (tensor, at) => this.pick(tensor, at), (text, event) => this.tip(text, event));
    this.cardDetails = new CardDetails((key, values) => this.word(key, values), () => { this.picked = null; this.show(false); this.writeAddress(); });
    this.side = element('div', 'side');
    this.linesPanel = element('section', 'panel');
    this.losses = element('section', 'panel');
    const heading = element('h2', '', this.word('loss'));
    this.lossValue = element('span', 'value');
    heading.append(this.lossValue);
    this.curve = new Curve(this.content, (i) => this.toIteration(i), (number) => this.toNumber(number), (text, event) => this.tip(text, event));
    this.losses.append(heading, this.curve.root);
    this.side.append(this.linesPanel, this.losses, ...this.findings());
    this.root.append(top, this.step, this.pane.root, this.side, this.controls(), element('div', 'foot', this.word('made')));
    this.pointer = element('div', 'tip');
    this.pointer.hidden = true;
    this.root.append(this.pointer);
    this.touch();
    this.open();
  }

  /** What is wrong with the run, each with a way to where it is; nothing where nothing is. */
  findings() {
    if (!this.content.findings.length) return [];
    const panel = element('section', 'panel findings');
    const list = element('ul');
    list.tabIndex = 0;
    for (const found of this.content.findings) {
      const item = element('li');
      const at = this.content.iterations.findIndex((each) => each.number === found.iteration);
      const shown = at >= 0 ? at : this.iteration;
      const tensor = this.content.iterations[shown].tensors.find((each) => each.name === found.tensor && !each.constant);
      if (tensor) item.append(this.quiet(this.word('found', { n: tensor.name }), () => this.toFound(found, shown, tensor.id, -1)));
      else if (found.line >= 0) item.append(this.quiet(this.word('found-line', { n: found.line + 1 }), () => this.toFound(found, shown, null, found.line)));
      item.append(' ' + found.sentence[this.language]);
      list.append(item);
    }
    panel.append(element('h2', '', this.word('findings')), list);
    return [panel];
  }

  /** The end of backward, where all gradients are known, or the step of a line. */
  toFound(found, iteration, tensor, line) {
    if (iteration !== this.iteration) this.toIteration(iteration);
    this.pause();
    this.elsewhere = found.iteration !== this.current.number ? found.iteration : 0;
    const { steps } = this.current;
    const at = steps.findIndex((each) => each.line === line);
    this.picked = tensor === null ? null : { tensor, element: null };
    this.at = line >= 0 && at >= 0 ? at + 1 : steps.findLastIndex((each) => each.kind === 'BACKWARD') + 1 || steps.length;
    this.show(false);
    if (line >= 0 && at < 0) this.light({ line }, false);
    this.writeAddress();
  }

  /** A point of the curve: the page may have no more of that iteration than its loss. */
  toNumber(number) {
    const index = this.content.iterations.findIndex((each) => each.number === number);
    if (index >= 0) {
      this.toIteration(index);
      return;
    }
    this.pause();
    this.elsewhere = number;
    this.show(false);
  }

  /** One sentence on an iteration that is not in the page. */
  notice() {
    const all = this.content.iterations.map((each) => each.number);
    return element('p', 'elsewhere', this.word(all.length > 1 ? 'among' : 'alone', { n: all.join(', '), of: this.elsewhere }));
  }

  /** What leads into it: what backward has come to at its far end, the first parameter. */
  begin() {
    const last = this.current.steps.findLastIndex((each) => each.kind === 'BACKWARD') + 1;
    const parameter = this.current.tensors.find((each) => each.leaf && each.requiresGrad && this.graph.state(each.id, last)?.grad >= 0);
    if (!last || !parameter) return [];
    const lead = this.quiet(this.word('lead', { n: parameter.name }), () => {
      this.cardDetails.tab = 'why';
      this.picked = { tensor: parameter.id, element: null };
      this.to(last);
      this.reveal();
    });
    lead.classList.add('begin');
    return [lead];
  }

  quiet(text, does) {
    const button = element('button', 'quiet', text);
    button.addEventListener('click', does);
    return button;
  }

  controls() {
    const bar = element('div', 'controls');
    this.playButton = element('button', 'play');
    this.playButton.addEventListener('click', () => this.toggle());
    const back = element('button');
    back.append(icon('back'));
    back.title = this.word('back');
    back.setAttribute('aria-label', back.title);
    back.addEventListener('click', () => { this.pause(); this.to(this.at - 1); });
    const forward = element('button');
    forward.append(icon('forward'));
    forward.title = this.word('forward');
    forward.setAttribute('aria-label', forward.title);
    forward.addEventListener('click', () => { this.pause(); this.to(this.at + 1); });
    this.scrub = element('div', 'scrub');
    bar.append(this.playButton, back, forward, this.scrub);
    return bar;
  }

  /** The iteration that is chosen, with its graph, its lines and its scrubber. */
  open() {
    const steps = this.current.steps;
    this.pane.open(this.current);
    this.scrub.textContent = '';
    this.blocks = element('div', 'blocks' + (steps.length > MANY ? ' many' : ''));
    const names = element('div', 'names');
    const groups = [];
    steps.forEach((step) => {
      this.blocks.append(element('span', step.kind));
      const group = ['SEED', 'CLIP'].includes(step.kind) ? 'BACKWARD' : step.kind;
      if (!groups.length || groups[groups.length - 1].group !== group) groups.push({ group, count: 0, of: step.of });
      groups[groups.length - 1].count += 1;
    });
    groups.forEach(({ group, count }) => {
      const name = element('span', group, count < 2 ? '' : this.word('phase.' + group).replace(/ *\{n\}.*$/, ''));
      name.style.flex = count;
      names.append(name);
    });
    this.range = element('input');
    Object.assign(this.range, { type: 'range', min: 0, max: steps.length, step: 1 });
    this.range.setAttribute('aria-label', this.word('steps'));
    this.range.addEventListener('input', () => { this.pause(); this.to(Number(this.range.value)); });
    this.scrub.append(this.blocks, this.range, names);
    this.side.firstChild.replaceWith(this.linesPanel);
    this.details = null;
    this.buildLines();
    this.show(false);
    this.resize(); // when all has its height
  }

  buildLines() {
    const lines = this.content.lines[this.language] || this.content.lines[0];
    this.linesPanel.textContent = '';
    this.linesPanel.append(element('h2', '', this.word('program')));
    this.lines = element('div', 'lines');
    this.lines.tabIndex = 0;
    lines.forEach((line, i) => {
      const row = element('div');
      row.append(element('i', '', String(i + 1)), element('span', '', line));
      this.lines.append(row);
    });
    this.linesPanel.append(this.lines);
    this.linesPanel.hidden = lines.length === 0;
  }

  resize() {
    this.em = GraphPane.grow();
    this.pane.fit();
    this.curve.draw(this.iteration);
  }

  to(at) {
    const next = Math.max(0, Math.min(this.current.steps.length, at));
    if (next === this.at && !this.elsewhere) return;
    this.elsewhere = 0;
    const forward = next === this.at + 1;
    this.at = next;
    this.show(forward);
    this.writeAddress();
  }

  toIteration(index) {
    this.pause();
    this.iteration = index;
    this.elsewhere = 0;
    this.at = Math.min(this.at, this.current.steps.length);
    this.picked = null;
    this.build();
    this.writeAddress();
  }

  /**
   * More of the run, or another part of it: who stands at the end of what there was goes along to the end of what there is; who looks
   * back within an iteration stays where he is.
   */
  follow(content, numbers, language) {
    const before = this.current;
    const name = this.picked && before.tensors.find((each) => each.id === this.picked.tensor)?.name;
    const looksBack = this.at < before.steps.length;
    const position = { left: this.pane.root.scrollLeft, top: this.pane.root.scrollTop };
    const isOther = language !== this.language || content.title.join() !== this.content.title.join();
    Object.assign(this, { content, numbers, language, iteration: content.iterations.length - 1 });
    const end = this.current.steps.length;
    const isSame = this.current.number === before.number;
    const stays = isSame && looksBack && this.at <= end;
    const isNext = isSame && !looksBack && end === this.at + 1;
    if (!stays) {
      this.pause();
      this.at = end;
    }
    const tensor = this.current.tensors.find((each) => each.name === name);
    this.picked = tensor ? { tensor: tensor.id, element: this.picked.element } : null;
    if (isOther) {
      this.build();
      return;
    }
    this.pane.numbers = numbers;
    this.curve.content = content;
    this.open();
    if (isSame) this.pane.root.scrollTo({ ...position, behavior: 'instant' });
    if (!stays) this.show(isNext);
  }

  show(travels) {
    const step = this.at ? this.current.steps[this.at - 1] : null;
    this.graph.pick(this.picked ? this.picked.tensor : null);
    const back = step && ['BACKWARD', 'SEED', 'CLIP'].includes(step.kind);
    this.step.textContent = '';
    const what = element('div', 'what');
    if (step) {
      what.append(element('span', 'badge' + (back ? ' back' : step.kind === 'UPDATE' ? ' update' : step.kind === 'FAILED' ? ' failed' : ''),
        this.word('phase.' + step.kind, { n: step.rank, of: step.of || '' }).replace(/ \/ $/, '')));
      step.formulas.slice(0, 2).forEach((formula) => {
        what.append(element('span', '', formula.text), element('span', 'shapes', formula.shapes),
          element('span', 'outcome' + (back ? ' back-text' : ''), formula.outcome[this.language]));
      });
      this.step.append(what, element('p', 'say', step.sentence[this.language]));
    } else {
      what.append(element('span', 'badge', this.word('iteration', { n: this.current.number })));
      what.append(...this.begin());
      this.step.append(what, element('p', 'say', this.word('start')));
    }
    if (this.elsewhere) this.step.append(this.notice());
    this.pane.room();
    this.pane.show(this.at, this.dark, travels);
    [...this.blocks.children].forEach((block, i) => block.classList.toggle('done', i < this.at));
    this.range.value = this.at;
    this.range.setAttribute('aria-valuetext', this.step.textContent);
    this.lossValue.textContent = Number.isFinite(Number(this.current.loss)) ? short(Number(this.current.loss)) : '';
    this.light(step, back);
    this.showPlay();
    if (this.picked) this.showDetails();
    else if (this.details) { this.details.replaceWith(this.linesPanel); this.details = null; this.light(step, back); }
  }

  light(step, back) {
    [...this.lines.children].forEach((row, i) => {
      row.className = step && i === step.line ? 'lit' + (back ? ' back' : '') : '';
    });
    const near = step || this.current.steps[0]; // before the first step the lines that come
    const lit = near && near.line >= 0 ? this.lines.children[near.line] : null;
    if (lit) {
      const top = lit.offsetTop - this.lines.clientHeight / 2;
      if (lit.offsetTop < this.lines.scrollTop + 20 || lit.offsetTop + 2 * lit.offsetHeight > this.lines.scrollTop + this.lines.clientHeight) this.lines.scrollTop = top;
    }
  }

  /** Where one thing is below the other, the numbers of a picked card come into view. */
  reveal() {
    if (!this.picked || !matchMedia(NARROW).matches) return;
    this.resize();
    this.pane.show(this.at, this.dark, false);
    this.details.scrollIntoView({ block: 'nearest', behavior: this.calm ? 'auto' : 'smooth' });
  }

  pick(tensor, at) {
    const state = this.graph.state(tensor, this.at);
    if (!state || this.graph.tensors.get(tensor).constant) return;
    const same = this.picked && this.picked.tensor === tensor;
    this.picked = same && at === null ? null : { tensor, element: at };
    this.show(false);
    this.reveal();
    this.writeAddress();
  }

  showDetails() {
    const { tensor, element: at } = this.picked;
    const panel = this.cardDetails.show({ tensor: this.graph.tensors.get(tensor), state: (id) => this.graph.state(id, this.at), at, iteration: this.current, numbers: this.numbers });
    (this.details || this.linesPanel).replaceWith(panel);
    this.details = panel;
    this.cardDetails.fill();
  }

  tip(text, event) {
    this.pointer.hidden = text === null;
    if (text === null) return;
    this.pointer.textContent = text;
    const wide = this.pointer.offsetWidth;
    this.pointer.style.left = Math.min(innerWidth - wide - 8, event.clientX + 14) + 'px';
    this.pointer.style.top = Math.max(4, event.clientY - 38) + 'px';
  }

  showPlay() {
    this.playButton.textContent = '';
    this.playButton.append(icon(this.timer ? 'pause' : 'play'));
    this.playButton.title = this.word(this.timer ? 'pause' : 'play');
    this.playButton.setAttribute('aria-label', this.playButton.title);
  }

  toggle() {
    if (this.timer) {
      this.pause();
      return;
    }
    if (this.at === this.current.steps.length) this.to(0);
    this.timer = setInterval(() => {
      if (this.at === this.current.steps.length) this.pause();
      else this.to(this.at + 1);
    }, MILLISECONDS);
    this.to(this.at + 1);
    this.showPlay();
  }

  pause() {
    clearInterval(this.timer);
    this.timer = null;
    this.showPlay();
  }

  fullScreen() {
    if (document.fullscreenElement) document.exitFullscreen();
    else document.documentElement.requestFullscreen?.();
  }

  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target === this.range) return;
    const keys = {
      ' ': () => this.toggle(), ArrowRight: () => { this.pause(); this.to(this.at + 1); }, ArrowLeft: () => { this.pause(); this.to(this.at - 1); },
      PageDown: () => { this.pause(); this.to(this.at + 1); }, PageUp: () => { this.pause(); this.to(this.at - 1); },
      Home: () => { this.pause(); this.to(0); }, End: () => { this.pause(); this.to(this.current.steps.length); },
      f: () => this.fullScreen(), d: () => { this.dark = !this.dark; this.build(); },
      Escape: () => { if (this.picked) { this.picked = null; this.show(false); this.writeAddress(); } },
    };
    if (event.key === ' ' && event.target.tagName === 'BUTTON') return;
    if (keys[event.key]) {
      event.preventDefault();
      keys[event.key]();
    }
  }

  /** A swipe over the sentence or the controls is a step: over the graph it moves what has no room. */
  touch() {
    let from = null;
    this.root.ontouchstart = (event) => { from = event.touches.length === 1 ? event.touches[0] : null; };
    this.root.ontouchend = (event) => {
      if (!from || this.scrub.contains(event.target) || (this.pane.root.contains(event.target) && this.pane.isScrolled)) return;
      const dx = event.changedTouches[0].clientX - from.clientX;
      const dy = event.changedTouches[0].clientY - from.clientY;
      if (Math.abs(dx) > 50 && Math.abs(dx) > 2 * Math.abs(dy)) { this.pause(); this.to(this.at + (dx < 0 ? 1 : -1)); }
    };
  }
}
