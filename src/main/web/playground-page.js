/* The page: a small network that learns before one's eyes, all that can be turned, and a look inside each iteration. */

const PACE = 24;
const CALM_PACE = 6;
const FRAME = 1000 / 24;
const LEARNED = 0.01;
const REST = 4000;
const SEEDS = ['3', '4', '2'];
const FACES = ['network', 'step', 'valley', 'plane'];

class PlaygroundPage {
  constructor(content, engine, root) {
    this.messages = new Messages(content.patterns, content.languages, navigator.language.slice(0, 2));
    Object.assign(this, { content, engine, root });
    this.scheme = matchMedia('(prefers-color-scheme: dark)');
    this.calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.settings = new Settings(location.hash);
    this.untouched = !location.hash;
    this.face = 'network';
    this.fast = false;
    this.exact = false;
    this.showTest = true;
    this.isPlaying = this.untouched && !this.calm;
    this.engine.exact(false);
    this.begin();
    this.build();
    this.scheme.addEventListener('change', () => this.theme());
    addEventListener('resize', () => this.resize());
    addEventListener('keydown', (event) => this.key(event));
    addEventListener('hashchange', () => { this.settings = new Settings(location.hash); this.restart(); });
    let before = performance.now();
    const frame = (time) => {
      requestAnimationFrame(frame);
      this.frame(time, Math.min(100, time - before));
      before = time;
    };
    requestAnimationFrame(frame);
  }

  say(key, values) { return this.messages.say(`playground.${key}`, values); }

  begin() {
    try {
      this.settings.check();
      this.run = new Run(this.engine, this.settings);
    } catch (refused) {
      this.settings = new Settings('');
      this.run = new Run(this.engine, this.settings);
      this.notice = 'refused';
    }
  }

  build() {
    document.documentElement.lang = this.content.languages[this.messages.language];
    document.title = `${this.say('title')} · Tapedeck`;
    this.theme(false);
    this.root.replaceChildren();
    this.picture = new NetworkPicture(this.say('network'));
    this.curve = new LossCurve(this.messages, () => this.run, (iteration) => this.scrub(iteration), () => this.settle());
    this.curve.canvas.setAttribute('aria-label', this.say('curve'));
    this.pane = new IterationPane(this.messages, this.calm, (direction) => this.over(direction));
    this.valley = new ValleyView(this.messages, (rate) => this.setRate(rate));
    this.valley.canvas.setAttribute('aria-label', this.say('valley-say'));
    this.plane = new PlaneView();
    this.plane.canvas.setAttribute('role', 'img');
    this.plane.canvas.setAttribute('aria-label', this.say('plane-say'));
    const open = this.knobs && !this.knobs.hidden;
    this.root.append(this.top(), this.stage(), this.side(), this.data(), this.makePanel());
    this.knobs.hidden = !open;
    this.more.setAttribute('aria-expanded', Boolean(open));
    this.tip = element('div', 'tip');
    this.tip.hidden = true;
    this.toast = element('div', 'toast');
    this.toast.setAttribute('role', 'status');
    this.root.append(this.tip, this.toast);
    if (this.notice) this.notify(this.say(this.notice));
    this.notice = null;
    this.resize();
  }

  top() {
    const top = element('header', 'bar');
    const name = element('h1');
    const mark = drawn('svg', { viewBox: '0 0 42 22', 'aria-hidden': 'true', class: 'mark' });
    mark.append(drawn('circle', { cx: 10, cy: 10, r: 8, class: 'reel' }), drawn('circle', { cx: 30, cy: 10, r: 8, class: 'reel back' }), drawn('path', { d: 'M10 19H30', class: 'tape' }));
    name.append(mark, 'Tapedeck');
    const faces = element('div', 'faces');
    faces.setAttribute('role', 'tablist');
    for (const face of FACES) {
      const tab = element('button', '', this.say(`face.${face}`));
      tab.type = 'button';
      tab.dataset.face = face;
      tab.setAttribute('role', 'tab');
      tab.addEventListener('click', () => this.turn(face));
      faces.append(tab);
    }
    this.faces = faces;
    const end = element('div', 'end');
    const share = element('button', 'quiet', this.say('share'));
    share.type = 'button';
    share.addEventListener('click', () => this.share());
    const language = element('button', 'quiet', this.messages.say('export.page.language'));
    language.type = 'button';
    language.addEventListener('click', () => { this.messages.language = 1 - this.messages.language; this.turnTo = this.face; this.build(); });
    end.append(share, language);
    top.append(name, faces, end);
    return top;
  }

  stage() {
    this.place = element('section', 'stage');
    this.layers = element('div', 'layers');
    this.networkFace = element('div', 'face face-network');
    this.networkFace.append(this.picture.canvas, this.layers);
    for (const name of ['pointermove', 'pointerdown']) this.picture.canvas.addEventListener(name, (event) => this.point(event));
    this.picture.canvas.addEventListener('pointerleave', () => this.point(null));
    const valley = element('div', 'face face-valley');
    this.valleyNote = element('p', 'say', this.say('valley-say'));
    valley.append(this.valleyNote, this.valley.canvas);
    const plane = element('div', 'face face-plane');
    this.planeNote = element('p', 'say', this.say('plane-say'));
    plane.append(this.planeNote, this.plane.canvas);
    const step = element('div', 'face face-step');
    step.append(this.pane.root);
    this.place.append(this.networkFace, step, valley, plane);
    this.turn(this.face);
    return this.place;
  }

  side() {
    const side = element('section', 'side');
    const head = element('div', 'head');
    this.lossValue = element('output', 'lead');
    head.append(element('h2', '', this.messages.say('export.page.loss')), this.lossValue);
    this.facts = element('p', 'facts');
    this.rate = slider({ label: this.say('rate'), least: 10 ** RATES.least, most: 10 ** RATES.most, log: true, onInput: (value) => this.setRate(value) });
    this.rate.root.classList.add('rate');
    this.rate.input.id = 'rate';
    this.rate.input.addEventListener('change', () => this.settle());
    this.rate.root.classList.toggle('halo', this.untouched);
    this.limitTick = element('span', 'limit', '2/λ');
    this.limitTick.hidden = true;
    this.hint = element('span', 'hint', this.messages.say('start.hero.drag'));
    this.hint.hidden = !this.untouched;
    const track = element('div', 'track');
    track.append(this.rate.input, this.limitTick);
    this.rate.root.append(track);
    const ends = element('span', 'ends');
    this.mostRate = element('span', '', short(10 ** RATES.most));
    ends.append(element('span', '', short(10 ** RATES.least)), this.hint, this.mostRate);
    this.rate.root.append(ends);
    const bar = element('div', 'transport');
    this.playButton = glyph('play', this.say('play'), () => this.toggle());
    this.fastButton = glyph('fast', this.say('fast'), () => this.hurry());
    this.fastButton.setAttribute('aria-pressed', this.fast);
    this.more = element('button', 'more', this.say('more'));
    this.more.type = 'button';
    this.more.setAttribute('aria-expanded', 'false');
    this.more.addEventListener('click', () => this.openPanel(this.knobs.hidden));
    bar.append(this.playButton, glyph('once', this.say('once'), () => this.once()), this.fastButton, glyph('reset', this.say('reset'), () => this.restart()), this.more);
    side.append(head, this.facts, this.curve.canvas, this.rate.root, bar);
    return side;
  }

  data() {
    this.tiles = new DataTiles(this.messages, (name) => this.samples(name), (name) => this.choose({ data: name }));
    return this.tiles.root;
  }

  /** Rows of a kind of data, for its tile. */
  samples(name) {
    const run = this.engine.createPlayground(`data=${name};rows=100;noise=${NUMBER_DATA.includes(name) ? 0 : 0.02};hidden=`);
    return run.points(false);
  }

  makePanel() {
    this.panel = new KnobsPanel(this);
    this.knobs = this.panel.root;
    return this.knobs;
  }

  openPanel(open) {
    this.knobs.hidden = !open;
    this.more.setAttribute('aria-expanded', open);
    this.root.classList.toggle('wide', open);
    if (open) this.knobs.querySelector('input').focus();
    else this.more.focus();
    this.resize();
  }

  /** More or fewer units and layers, right where they stand. */
  layerButtons() {
    const { hidden } = this.settings;
    const layout = this.picture.layout;
    if (!layout) return;
    const shown = hidden.join() + this.picture.canvas.clientWidth + this.messages.language;
    if (shown === this.layers.dataset.shown) return;
    this.layers.dataset.shown = shown;
    const change = (next) => this.choose({ hidden: next.join(',') });
    const apart = layout.columns.length > 2 ? layout.columns[2][0].x - layout.columns[1][0].x : Infinity;
    this.layers.classList.toggle('tight', apart < 5.5 * em());
    const button = (text, label, disabled, does) => {
      const made = element('button', '', text);
      made.type = 'button';
      made.title = label;
      made.setAttribute('aria-label', label);
      made.disabled = disabled;
      made.addEventListener('click', does);
      return made;
    };
    this.layers.replaceChildren();
    hidden.forEach((units, i) => {
      const boxes = layout.columns[i + 1];
      const group = element('div', 'layer');
      group.style.left = `${boxes[0].x + (boxes[boxes.length - 1].x + boxes[0].side - boxes[0].x) / 2}px`;
      group.append(button('−', this.say('fewer', { layer: i + 1 }), units <= 1 && hidden.length < 1, () => change(units > 1 ? hidden.map((each, k) => (k === i ? each - 1 : each)) : hidden.filter((_, k) => k !== i))),
        element('span', '', String(units)), button('+', this.say('more-units', { layer: i + 1 }), units >= MOST_UNITS, () => change(hidden.map((each, k) => (k === i ? each + 1 : each)))));
      this.layers.append(group);
    });
    const last = element('div', 'layer add');
    last.style.left = `${layout.map.x + layout.map.side / 2}px`;
    last.append(button(this.say('add-layer'), this.say('add-layer'), hidden.length >= MOST_LAYERS, () => change([...hidden, hidden.length ? hidden[hidden.length - 1] : 4])));
    this.layers.append(last);
  }

  theme(drawn = true) {
    document.documentElement.classList.toggle('dark', this.scheme.matches);
    this.changed = true;
    if (drawn && this.pane.isOpen) this.pane.show(false);
  }

  get dark() { return this.scheme.matches; }

  resize() {
    GraphPane.grow();
    this.changed = true;
    this.layers.dataset.shown = '';
    if (this.face === 'step') this.pane.fit();
  }

  turn(face) {
    this.face = face;
    this.root.dataset.face = face;
    for (const tab of this.faces.children) {
      tab.setAttribute('aria-selected', tab.dataset.face === face);
      tab.tabIndex = tab.dataset.face === face ? 0 : -1;
    }
    if (face !== 'step') this.pane.hold();
    if (face === 'step') {
      this.touch();
      this.pause();
      this.openStep = true;
    }
    this.plane.rows = null;
    this.planeAt = -1;
    this.changed = true;
  }

  touch() {
    this.untouched = false;
    if (!this.rate) return;
    this.rate.root.classList.remove('halo');
    this.hint.hidden = true;
  }

  /** The rate, from the slider or from the valley. */
  setRate(value) {
    this.touch();
    if (this.isPlaying && this.run.now === this.run.last && this.run.scores[0] < LEARNED) this.restart(); // nothing is left that would answer
    this.settings.values.rate = String(Number(value.toPrecision(3)));
    this.live('rate', this.settings.values.rate);
  }

  live(name, value) {
    this.touch();
    this.settings.values[name] = String(value);
    this.run.set(name, this.settings.values[name]);
    this.again();
    this.settle();
  }

  /** Other settings, which begin anew. */
  choose(values) {
    this.touch();
    Object.assign(this.settings.values, values);
    this.restart();
  }

  feature(name) {
    const { features } = this.settings;
    const next = features.includes(name) ? features.filter((each) => each !== name) : Object.keys(FEATURES).filter((each) => features.includes(each) || each === name);
    if (next.length) this.choose({ features: next.join(',') });
  }

  restart() {
    const ghost = this.run.losses.length > 20 ? this.run.losses.slice() : this.run.ghost;
    try {
      this.settings.check();
      this.run.start(this.settings, ghost);
    } catch (refused) {
      this.settings = new Settings('');
      this.run.start(this.settings);
      this.notify(this.say('refused'));
    }
    this.again();
    this.settle();
  }

  /** After a change that the step's graph, the plane and the controls have to follow. */
  again() {
    this.plane.rows = null;
    this.planeAt = -1;
    this.openStep = this.face === 'step';
    this.changed = true;
  }

  settle() {
    clearTimeout(this.address);
    this.address = setTimeout(() => {
      try { history.replaceState(null, '', this.settings.hash ? `#${this.settings.hash}` : location.pathname + location.search); } catch { /* a frame that may not */ }
    }, 300);
  }

  toggle() {
    this.touch();
    if (this.isPlaying) this.pause();
    else this.play();
  }

  play() {
    if (this.face === 'step') this.turn('network');
    if (!this.run.playground.isFinite()) this.restart();
    this.isPlaying = true;
    this.changed = true;
  }

  /** As fast as it can, from a standstill, too; once more: at the pace that eyes follow. */
  hurry() {
    this.touch();
    this.fast = !this.fast;
    this.fastButton.setAttribute('aria-pressed', this.fast);
    if (this.fast && !this.isPlaying) this.play();
  }

  pause() {
    this.isPlaying = false;
    this.changed = true;
  }

  once() {
    this.touch();
    this.pause();
    this.run.once();
    this.again();
  }

  scrub(iteration) {
    this.touch();
    this.pause();
    this.run.rewind(iteration);
    this.settings.values.rate = String(Number(this.run.playground.rate().toPrecision(3)));
    this.again();
    this.settle();
  }

  /** Beyond the last step of an iteration comes the next, before its first the one before. */
  over(direction) {
    if (direction > 0) {
      this.run.once();
      this.changed = true;
      this.pane.open(this.run.playground);
    } else if (this.run.now > 0) {
      this.run.rewind(this.run.now - 1);
      this.changed = true;
      this.pane.open(this.run.playground);
      this.pane.to(this.pane.iteration.steps.length);
    }
  }

  frame(time, elapsed) {
    if (this.isPlaying && !document.hidden) {
      const pace = this.fast ? Infinity : this.calm ? CALM_PACE : PACE;
      if (this.run.advance(pace === Infinity ? 1e6 : pace, elapsed)) this.changed = true;
      if (!this.run.playground.isFinite()) this.pause();
      this.loop(time);
    }
    if (this.face === 'plane') this.changePlane(time);
    if (this.changed && time - (this.drawnAt || -1e9) >= FRAME) {
      this.drawnAt = time;
      this.changed = false;
      this.run.limit(time);
      this.draw();
    }
  }

  /** While nobody has touched anything, what has learned begins anew with other weights. */
  loop(time) {
    if (!this.untouched || this.run.scores[0] > LEARNED) {
      this.restUntil = 0;
    } else if (!this.restUntil) {
      this.restUntil = time + REST;
    } else if (time > this.restUntil) {
      this.restUntil = 0;
      this.settings.values.seed = SEEDS[(SEEDS.indexOf(this.settings.values.seed) + 1) % SEEDS.length];
      this.run.start(this.settings);
    }
  }

  changePlane(time) {
    if (this.plane.rows === null) {
      if (this.planeAt === this.run.now || time < (this.planeTime || 0) + 700) return;
      this.planeAt = this.run.now;
      this.plane.begin(this.run.playground);
    } else if (!this.plane.isDone && this.plane.work(this.run.playground, SLICE)) {
      this.planeTime = time;
      this.plane.rows = null;
      this.planeNote.textContent = `${this.say('plane-say')} ${this.say('plane-share', { share: `${Math.round(100 * this.plane.share)} %` })}`;
      this.changed = true;
    }
  }

  draw() {
    const { run, dark } = this;
    if (this.face === 'network') {
      this.picture.show(run.drawing(this.settings.features.map((each) => FEATURES[each]), this.showTest), dark);
      this.layerButtons();
    } else if (this.face === 'valley') {
      this.valleyNote.textContent = this.say(run.playground.isFinite() ? 'valley-say' : 'diverged');
      this.valley.show(this.valleyNow(), run.playground.rate());
    } else if (this.face === 'plane') {
      this.plane.show();
    } else if (this.openStep) {
      this.openStep = false;
      this.pane.open(run.playground);
    }
    this.curve.show({ losses: run.losses, marks: run.marks, rates: run.rates, limits: run.limits, now: run.now, last: run.last, ghost: run.ghost }, dark);
    this.tiles.show(this.settings.get('data'), dark);
    this.showNumbers();
  }

  /** The valley of the coming step: made anew for another step, or where the rate has left it. */
  valleyNow() {
    const { playground } = this.run;
    const rate = playground.rate();
    const known = this.ground;
    const old = !known || known.of !== playground || known.at !== this.run.now || known.settings !== this.settings.text.replace(/;rate=[^;]*/, '');
    const away = known && (rate > known.valley[1] || rate < known.valley[1] / 12);
    const now = performance.now();
    if ((old || away) && (!known || !this.isPlaying || now > known.made + 6 * known.cost)) {
      this.ground = { of: playground, at: this.run.now, settings: this.settings.text.replace(/;rate=[^;]*/, ''), valley: playground.valley(65), made: now, cost: performance.now() - now };
    }
    return this.ground.valley;
  }

  showNumbers() {
    const { run, settings } = this;
    const [trainLoss, testLoss, train, test] = run.scores;
    this.lossValue.textContent = run.playground.isFinite() ? steady(trainLoss) : short(run.losses[run.losses.length - 1]);
    const percent = (share) => `${Math.round(100 * share)}\u202f%`;
    this.facts.textContent = !run.playground.isFinite() ? this.say('diverged')
      : run.regression ? this.say('facts-number', { n: count(run.now), test: steady(testLoss) }) : this.say('facts', { n: count(run.now), train: percent(train), test: percent(test) });
    this.facts.classList.toggle('danger', !run.playground.isFinite());
    this.rate.set(run.playground.rate());
    const limit = run.limits.length ? run.limits[run.limits.length - 1][1] : NaN;
    this.limitTick.hidden = !(limit > 0);
    const place = (Math.log10(limit) - RATES.least) / (RATES.most - RATES.least);
    this.mostRate.style.visibility = limit > 0 && place > 0.84 ? 'hidden' : '';
    this.limitTick.style.setProperty('--at', Math.max(0, Math.min(1, place)));
    if (this.playButton.dataset.plays !== String(this.isPlaying)) {
      this.playButton.dataset.plays = this.isPlaying;
      draw(this.playButton, this.isPlaying ? 'pause' : 'play');
      this.playButton.title = this.say(this.isPlaying ? 'pause' : 'play');
      this.playButton.setAttribute('aria-label', this.playButton.title);
    }
    this.panel.show();
  }

  /** The value of what is under the pointer. */
  point(event) {
    const part = event && this.picture.at(event.offsetX, event.offsetY);
    this.tip.hidden = !part;
    this.picture.part = part;
    this.changed = true;
    if (!part) return;
    if (part.gap !== undefined) {
      const { widths, weights } = this.picture.drawing;
      let at = 0;
      for (let gap = 0; gap < part.gap; gap++) at += widths[gap] * widths[gap + 1] + widths[gap + 1];
      this.tip.textContent = `w${part.gap + 1}[${part.from},${part.to}] = ${short(weights[at + part.from * widths[part.gap + 1] + part.to])}`;
    } else {
      this.tip.textContent = part.column ? `h${part.column}[:,${part.unit}]` : this.picture.drawing.names[part.unit];
    }
    this.tip.style.left = `${Math.min(event.clientX + 14, innerWidth - this.tip.offsetWidth - 8)}px`;
    this.tip.style.top = `${event.clientY + 16}px`;
  }

  async share() {
    this.settle();
    const address = location.href.split('#')[0] + (this.settings.hash ? `#${this.settings.hash}` : '');
    try {
      await navigator.clipboard.writeText(address);
      this.notify(this.say('shared'));
    } catch {
      this.notify(address);
    }
  }

  notify(text) {
    this.toast.textContent = text;
    clearTimeout(this.toastEnd);
    this.toastEnd = setTimeout(() => { this.toast.textContent = ''; }, 5000);
  }

  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.type === 'range' && /^(Arrow|Home|End|Page)/.test(event.key)) return;
    if ((event.target.tagName === 'SELECT' || event.target.type === 'checkbox') && event.key !== 'Escape') return;
    if ((event.key === ' ' || event.key === 'Enter') && event.target.tagName === 'BUTTON') return;
    const inStep = this.face === 'step';
    const does = {
      ' ': () => (inStep ? this.pane.toggle() : this.toggle()),
      ArrowRight: () => (inStep ? this.pane.forward.click() : this.once()),
      ArrowLeft: () => (inStep ? this.pane.back.click() : this.scrub(Math.max(0, this.run.now - 1))),
      Home: () => (inStep ? this.pane.to(0) : this.scrub(0)),
      End: () => (inStep ? this.pane.to(this.pane.iteration.steps.length) : this.scrub(this.run.last)),
      r: () => this.restart(), f: () => this.fastButton.click(), m: () => this.openPanel(this.knobs.hidden),
      Escape: () => { if (!this.knobs.hidden) this.openPanel(false); },
      1: () => this.turn('network'), 2: () => this.turn('step'), 3: () => this.turn('valley'), 4: () => this.turn('plane'),
    }[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (event.target.getAttribute && event.target.getAttribute('role') === 'tab' && event.key.startsWith('Arrow')) {
      const next = FACES[(FACES.indexOf(this.face) + (event.key === 'ArrowRight' ? 1 : 3)) % 4];
      this.turn(next);
      this.faces.querySelector(`[data-face=${next}]`).focus();
      event.preventDefault();
    } else if (event.target.getAttribute && event.target.getAttribute('role') === 'radio' && event.key.startsWith('Arrow')) {
      const all = [...CLASS_DATA, ...NUMBER_DATA];
      const next = all[(all.indexOf(this.settings.get('data')) + (['ArrowRight', 'ArrowDown'].includes(event.key) ? 1 : all.length - 1)) % all.length];
      this.choose({ data: next });
      this.tiles.root.querySelector(`[data-data=${next}]`).focus();
      event.preventDefault();
    } else if (does) {
      event.preventDefault();
      does();
    }
  }
}

/** Three decimals, so that it does not twitch; of the very small and the large what they are. */
function steady(value) { return value >= 0.001 && value < 100 ? value.toFixed(3) : short(value, 3); }

const content = JSON.parse(document.getElementById('content').textContent);
const root = document.getElementById('playground');
try {
  globalThis.playgroundPage = new PlaygroundPage(content, await loadEngine(), root);
} catch (failed) {
  root.replaceChildren(element('p', 'waiting', `${content.patterns['export.page.old'][Math.max(0, content.languages.indexOf(navigator.language.slice(0, 2)))]} (${failed.message})`));
}
