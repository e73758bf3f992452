/* The lesson: its steps with their texts, what they ask, and the run as it was when the lesson was played. */

const STEP_MILLISECONDS = 650;
/** A step that goes further than so many is shown in as many jumps. */
const MOST_SHOWN = 6;
const CURVE_PANES = ['curve', 'rate', 'rates', 'takes'];
const FOREIGN_PANES = ['valley', 'plane', 'atlas', 'predictions', 'data', 'findings', 'output'];

class LessonPlayer {
  constructor(content, numbers, root) {
    this.content = content;
    this.lesson = content.lesson;
    this.numbers = numbers;
    this.root = root;
    document.documentElement.classList.toggle('embed', new URLSearchParams(location.search).has('embed'));
    const wanted = content.languages.indexOf(navigator.language.slice(0, 2));
    this.language = wanted >= 0 ? wanted : content.languages.indexOf(content.language);
    this.dark = matchMedia('(prefers-color-scheme: dark)').matches;
    this.calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.kept = this.read();
    this.readAddress();
    this.build();
    addEventListener('keydown', (event) => this.key(event));
    addEventListener('resize', () => this.fit());
    addEventListener('hashchange', () => { if (this.readAddress()) this.open(false); });
  }

  word(key, values = {}) {
    return Object.entries(values).reduce((text, [name, value]) => text.replace(`{${name}}`, value), this.content.words[key][this.language]);
  }

  /** How far one came, as this browser has kept it. */
  read() {
    try {
      const kept = JSON.parse(localStorage.getItem('tapedeck-lesson-' + this.lesson.id));
      if (kept && kept.at < this.lesson.steps.length) return kept;
    } catch { /* nothing is kept here */ }
    return { at: 0, steps: {} };
  }

  keep() {
    this.kept.of = this.lesson.steps.length;
    try { localStorage.setItem('tapedeck-lesson-' + this.lesson.id, JSON.stringify(this.kept)); } catch { /* nor can it be */ }
    try { history.replaceState(null, '', '#step=' + this.step.id); } catch { /* a frame that may not */ }
  }

  /** #step=chain; whether it is another step that may be gone to: none behind one that is not answered. */
  readAddress() {
    const asked = this.lesson.steps.findIndex((each) => each.id === new URLSearchParams(location.hash.slice(1)).get('step'));
    if (asked < 0 || asked === this.kept.at || this.lesson.steps.slice(0, asked).some((each) => each.ask && !this.state(each).done)) return false;
    this.kept.at = asked;
    return true;
  }

  get step() { return this.lesson.steps[this.kept.at]; }

  /** The goal of the step, if that is a loss. */
  get goal() { return this.step.ask && this.step.ask.kind === 'GOAL' && Number.isFinite(Number(this.step.ask.number)) ? this.step.ask : null; }

  state(step) { return this.kept.steps[step.id] || (this.kept.steps[step.id] = {}); }

  get isOpen() { return Boolean(this.step.ask) && !this.state(this.step).done; }

  button(className, text, does) {
    const button = element('button', className, text);
    button.addEventListener('click', does);
    return button;
  }

  build() {
    document.documentElement.classList.toggle('dark', this.dark);
    document.documentElement.lang = this.content.languages[this.language];
    document.title = this.lesson.title[this.language] + ' · Tapedeck';
    this.root.className = 'lesson';
    this.root.textContent = '';
    const top = element('div', 'top');
    this.count = element('span', 'count');
    if (this.content.links.home) top.append(this.link('‹ Tapedeck', this.content.links.home));
    top.append(element('h1', '', this.lesson.title[this.language]), this.count, element('span', 'gap'));
    if (this.content.languages.length > 1) {
      const next = (this.language + 1) % this.content.languages.length;
      const other = this.button('quiet', this.word('language'), () => { this.language = next; this.build(); });
      other.title = this.word('language-title');
      other.lang = this.content.languages[next];
      top.append(other);
    }
    top.append(this.button('quiet', this.word(this.dark ? 'light' : 'dark'), () => { this.dark = !this.dark; this.build(); }));
    this.text = element('div', 'text');
    this.text.tabIndex = 0;
    this.stage = element('div', 'stage');
    this.caption = element('div', 'caption');
    this.caption.setAttribute('aria-live', 'polite');
    this.pane = new GraphPane(this.word('graph'), this.numbers, this.calm, (tensor) => this.point(tensor), (text, event) => this.tip(text, event));
    this.curves = element('div', 'curves');
    this.image = element('img');
    this.picture = element('div', 'picture');
    this.picture.tabIndex = 0;
    this.picture.append(this.image);
    this.sheet = element('div', 'sheet');
    this.sheet.tabIndex = 0;
    this.note = element('p', 'note');
    this.lines = element('div', 'lines');
    this.lines.tabIndex = 0;
    this.lines.setAttribute('aria-label', this.word('program'));
    this.bar = element('div', 'bar');
    this.pips = element('div', 'pips');
    this.pips.setAttribute('aria-hidden', 'true');
    this.lesson.steps.forEach((each) => this.pips.append(element('span', each.ask ? 'asks' : '')));
    this.stage.append(this.caption, this.pane.root, this.curves, this.picture, this.sheet, this.note, this.lines);
    this.root.append(top, this.text, this.stage, this.bar, element('div', 'foot', this.word('lesson.made')));
    this.pointer = element('div', 'tip');
    this.pointer.hidden = true;
    this.root.append(this.pointer);
    this.shown = null;
    this.open(false);
  }

  link(text, address) {
    const link = element('a', '', text);
    link.href = address;
    return link;
  }

  /** The step that is chosen. */
  open(moves) {
    const { step } = this;
    this.count.textContent = this.word('lesson.step', { n: this.kept.at + 1, of: this.lesson.steps.length });
    this.text.textContent = '';
    const prose = this.said(step.said[this.language]);
    this.question = null;
    if (step.ask) {
      if (!['TURN', 'PLAY', 'GOAL'].includes(step.ask.kind) && prose.length) prose[prose.length - 1].className = 'question';
      this.question = new Question(step.ask, this.language, (key, values) => this.word(key, values), (paragraphs, className) => this.said(paragraphs, className), this.state(step), () => this.answered());
    }
    this.text.append(...prose);
    if (this.question) this.text.append(this.question.root);
    if (step.isFree) this.text.append(element('p', 'how', this.word('lesson.free')));
    if (this.kept.at === this.lesson.steps.length - 1) this.text.append(this.end());
    this.text.scrollTop = 0;
    this.controls();
    this.keep();
    this.show(this.state(step).done && step.after ? step.after : step.scene, moves);
  }

  said(text, className = '') {
    return text.paragraphs.map((pieces) => {
      const paragraph = element('p', className);
      pieces.forEach((piece) => paragraph.append(piece.style ? element(piece.style, '', piece.text) : piece.text));
      return paragraph;
    });
  }

  end() {
    const card = element('section', 'end');
    card.append(element('h2', '', this.word('lesson.end')));
    const { remember } = this.step;
    if (remember[this.language]) card.append(...this.said(remember[this.language]));
    const asked = this.lesson.steps.filter((each) => each.ask && !['TURN', 'PLAY', 'GOAL', 'PICK'].includes(each.ask.kind));
    if (asked.length) card.append(element('p', 'tally', this.word('lesson.tally', { n: asked.filter((each) => this.state(each).right).length, of: asked.length })));
    if (this.content.links.next) card.append(this.link(this.word('lesson.following'), this.content.links.next));
    return card;
  }

  controls() {
    this.bar.textContent = '';
    const back = this.button('', this.word('lesson.back'), () => this.go(-1));
    back.disabled = this.kept.at === 0;
    this.bar.append(back);
    if (this.isOpen && this.step.ask.hint[this.language]) this.bar.append(this.button('', this.word('lesson.hint'), () => this.question.hint()));
    const last = this.kept.at === this.lesson.steps.length - 1;
    [...this.pips.children].forEach((pip, i) => { pip.classList.toggle('done', i < this.kept.at); pip.classList.toggle('now', i === this.kept.at); });
    this.bar.append(this.pips);
    if (this.isOpen) this.bar.append(this.button(this.step.ask.kind === 'NUMBER' || this.question.isTask ? 'next' : 'next open', this.word('lesson.show'), () => this.question.finish(false)));
    else if (last) this.bar.append(this.button('', this.word('lesson.again'), () => { this.kept = { at: 0, steps: {} }; this.open(false); }));
    else this.bar.append(this.button('next', this.word('lesson.next'), () => this.go(1)));
  }

  go(by) {
    const next = this.kept.at + by;
    if (next < 0 || next >= this.lesson.steps.length || (by > 0 && this.isOpen)) return;
    this.kept.at = next;
    this.open(by > 0);
  }

  answered() {
    this.controls();
    this.keep();
    if (this.step.after) this.show(this.step.after, true);
    this.bar.querySelector('.next')?.focus();
  }

  /** Something in the graph is clicked: it may be the answer. */
  point(tensor) {
    if (this.question) this.question.point(this.pane.graph.tensors.get(tensor).name);
  }

  /** The scene, played from the one before where it goes on in the same iteration. */
  show(scene, moves) {
    clearInterval(this.timer);
    this.pointer.hidden = true;
    const before = this.shown;
    this.shown = scene;
    // A run that has not begun has no curve: what was shown stays.
    if (before && CURVE_PANES.includes(scene.pane) && !scene.trained && !this.step.lights.length) return;
    const image = scene.image < 0 ? null : this.lesson.images[scene.image][this.language];
    const sheet = scene.sheet < 0 ? null : this.lesson.sheets[scene.sheet][this.language];
    const isShown = Boolean(image || sheet);
    const curve = !isShown && CURVE_PANES.includes(scene.pane) && (scene.trained > 0 || Boolean(this.goal && scene.iteration >= 0));
    const graph = !curve && !isShown && scene.iteration >= 0;
    const listing = scene.pane === 'listing' || this.step.lights.some((each) => each.line) || (!curve && !graph && !isShown);
    this.pane.root.hidden = !graph;
    this.caption.hidden = !graph;
    this.curves.hidden = !curve;
    this.lines.hidden = !listing;
    this.lines.classList.toggle('alone', listing && !graph && !curve && !isShown);
    this.note.hidden = isShown || !FOREIGN_PANES.includes(scene.pane);
    this.picture.hidden = !image;
    this.sheet.hidden = !sheet;
    if (sheet) this.showSheet(sheet);
    if (image) Object.assign(this.image, { src: image.address, alt: image.words });
    this.note.textContent = this.note.hidden ? '' : this.word('lesson.pane.' + scene.pane);
    if (listing) this.showLines(scene);
    if (graph) {
      const same = before && before.iteration === scene.iteration && this.pane.iteration === this.content.iterations[scene.iteration];
      if (!same) {
        this.pane.open(this.content.iterations[scene.iteration]);
        this.functions();
      }
      this.fit();
      const from = same && moves ? Math.min(this.at, scene.step) : moves && !same ? 0 : scene.step;
      this.walk(from, scene.step);
    }
    if (curve) this.drawCurves(scene);
  }

  /** A table, or lines of text as they were said. */
  showSheet({ head, rows }) {
    this.sheet.classList.toggle('text', !head.length);
    if (!head.length) {
      this.sheet.replaceChildren(...rows.map(([line]) => element('p', '', line)));
      return;
    }
    const table = element('table');
    const row = (cells, tag) => {
      const made = element('tr');
      made.append(...cells.map((cell) => element(tag, '', cell)));
      return made;
    };
    table.append(row(head, 'th'), ...rows.map((cells) => row(cells, 'td')));
    this.sheet.replaceChildren(table);
  }

  /** Functions may be pointed at, too. */
  functions() {
    for (const { junction, pill } of this.pane.graph.junctions.values()) {
      const point = () => this.question?.point(this.functionName(junction.first));
      pill.dataset.index = junction.first;
      pill.tabIndex = 0;
      pill.setAttribute('role', 'button');
      pill.addEventListener('click', point);
      pill.addEventListener('keydown', (event) => { if (event.key === 'Enter') point(); });
    }
  }

  /** As the lesson calls it: by its call, and by its number among those of the same call that ran. */
  functionName(index) {
    const { scene, after } = this.step;
    const until = after && after.iteration === scene.iteration ? after.step : scene.step;
    const ran = this.pane.iteration.steps.slice(0, until).filter((each) => each.kind === 'FORWARD').map((each) => each.function);
    const call = (of) => this.pane.iteration.functions[of].call;
    const same = ran.filter((each) => call(each) === call(index));
    return same.length < 2 ? call(index) : `${call(index)}:${same.indexOf(index) + 1}`;
  }

  walk(from, to) {
    if (from >= to || this.calm) {
      this.at = to;
      this.paint(false);
      return;
    }
    this.at = from;
    this.paint(false);
    const stride = Math.max(1, Math.ceil((to - from) / MOST_SHOWN));
    this.timer = setInterval(() => {
      this.at = Math.min(to, this.at + stride);
      this.paint(true);
      if (this.at === to) clearInterval(this.timer);
    }, STEP_MILLISECONDS);
  }

  paint(travels) {
    this.pane.show(this.at, this.dark, travels);
    const step = this.at ? this.pane.iteration.steps[this.at - 1] : null;
    const back = step && ['BACKWARD', 'SEED', 'CLIP'].includes(step.kind);
    this.caption.textContent = '';
    const left = this.button('', '‹', () => this.wander(-1));
    left.setAttribute('aria-label', this.word('back'));
    left.disabled = this.at === 0;
    const right = this.button('', '›', () => this.wander(1));
    right.setAttribute('aria-label', this.word('forward'));
    right.disabled = this.at >= this.shown.step;
    this.caption.append(left, right, element('span', 'where', this.word('iteration', { n: this.pane.iteration.number })));
    if (step) step.formulas.slice(0, 1).forEach((formula) => this.caption.append(element('span', back ? 'back-text formula' : 'formula', formula.text), element('span', 'outcome', formula.outcome[this.language])));
    const names = this.step.lights.filter((each) => each.name);
    const isLit = (name) => names.some((each) => (each.ordinal ? `${each.name}:${each.ordinal}` : each.name) === name);
    for (const [id, { box }] of this.pane.graph.cards) box.classList.toggle('dim', names.length > 0 && !this.pane.graph.tensors.get(id).constant && !isLit(this.pane.graph.tensors.get(id).name));
    for (const { junction, pill } of this.pane.graph.junctions.values()) pill.classList.toggle('dim', names.length > 0 && !isLit(this.functionName(junction.first)));
    this.lightLines(step, back);
  }

  /** Back and forth in what was played, and no further: what comes may be asked. */
  wander(by) {
    clearInterval(this.timer);
    this.at = Math.max(0, Math.min(this.shown.step, this.at + by));
    this.paint(by > 0);
  }

  showLines(scene) {
    const lines = this.lesson.runs[scene.run].lines[this.language];
    this.lines.textContent = '';
    lines.forEach((line, i) => {
      const row = element('div');
      row.append(element('i', '', String(i + 1)), element('span', '', line));
      this.lines.append(row);
    });
    this.lightLines(null, false);
  }

  lightLines(step, back) {
    const wanted = this.step.lights.filter((each) => each.line).map((each) => each.line - 1);
    const lit = wanted.length ? wanted : step ? [step.line] : [];
    [...this.lines.children].forEach((row, i) => { row.className = lit.includes(i) ? 'lit' + (back && !wanted.length ? ' back' : '') : ''; });
    const first = this.lines.children[lit[0]];
    if (first) this.lines.scrollTop = Math.max(0, first.offsetTop - this.lines.clientHeight / 3);
  }

  drawCurves(scene) {
    const of = scene.compared.includes(scene.run) || !scene.compared.length ? [scene.run, ...scene.compared.filter((each) => each !== scene.run)] : scene.compared;
    // a reader knows runs by their rates, unless these are alike
    const rates = of.map((each) => this.lesson.runs[each].rate[this.language]);
    const told = rates.every(Boolean) && new Set(rates).size === rates.length;
    const upTo = (run, most) => {
      const { iterations, losses } = run.curve;
      const count = iterations.filter((each) => each <= most).length;
      return { name: told ? run.rate[this.language] : run.name, iterations: iterations.slice(0, count), losses: losses.slice(0, count) };
    };
    const all = of.map((each) => upTo(this.lesson.runs[each], each === scene.run ? scene.trained : Infinity));
    this.curves.textContent = '';
    const goal = this.goal;
    const now = this.content.iterations[scene.iteration];
    if (goal && now && !all[0].iterations.includes(now.number)) { // the iteration that is shown may be the one that reached it
      all[0].iterations.push(now.number);
      all[0].losses.push(now.loss);
    }
    const wanted = goal && { loss: Number(goal.number), name: this.word('lesson.goal') };
    const curve = new Curve({ curve: all[0], others: all.slice(1), rates: [], iterations: [], range: wanted ? [wanted.loss] : [], last: goal ? goal.within : 0, wanted }, () => {}, () => {}, (text, event) => this.tip(text, event));
    this.curves.append(element('h2', '', this.word('loss')), curve.root);
    this.curve = curve;
    curve.draw(0);
  }

  fit() {
    GraphPane.grow();
    if (!this.pane.root.hidden) this.pane.fit();
    if (!this.curves.hidden && this.curve) this.curve.draw(0);
  }

  tip(text, event) {
    this.pointer.hidden = text === null;
    if (text === null) return;
    this.pointer.textContent = text;
    this.pointer.style.left = Math.min(innerWidth - this.pointer.offsetWidth - 8, event.clientX + 14) + 'px';
    this.pointer.style.top = Math.max(4, event.clientY - 38) + 'px';
  }

  /** The window's keys: a remote control's Page Down never stalls. */
  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.tagName === 'INPUT') return;
    const letter = event.key.length === 1 ? event.key.toUpperCase().charCodeAt(0) - 65 : -1;
    const digit = /^[1-9]$/.test(event.key) ? Number(event.key) - 1 : -1;
    const options = [...this.text.querySelectorAll('button.option')];
    const picked = options[letter >= 0 && letter < options.length ? letter : digit];
    const keys = {
      PageDown: () => (this.isOpen ? this.question.finish(false) : this.go(1)), PageUp: () => this.go(-1),
      ArrowRight: () => this.wander(1), ArrowLeft: () => this.wander(-1),
    };
    if (picked && !picked.disabled) picked.click();
    else if (keys[event.key] && (event.key.startsWith('Page') || !this.pane.root.hidden)) {
      event.preventDefault();
      keys[event.key]();
    }
  }
}

const content = JSON.parse(document.getElementById('content').textContent);
if (typeof DecompressionStream === 'function') {
  new LessonPlayer(content, await Numbers.unpack(content.arrays, content.numbers), document.getElementById('player'));
}
