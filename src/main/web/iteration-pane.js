/* One iteration, Function by Function, forward and back: sentence and formula of each step, the graph, and a scrubber. */

/** The numbers of a recorded iteration, fetched when they are first seen. */
class RecordedNumbers {
  constructor(playground, arrays) {
    Object.assign(this, { playground, arrays });
    this.known = new Map();
  }

  get(index) {
    if (index < 0) return null;
    if (!this.known.has(index)) this.known.set(index, { shape: this.arrays[index].shape, values: this.playground.recordedNumbers(index) });
    return this.known.get(index);
  }
}

const BEAT = 1100;
const PACES = [1, 2, 4, 0.5];

class IterationPane {
  /** onOver(direction): the way goes on beyond the last step, or before the first. */
  constructor(messages, calm, onOver) {
    Object.assign(this, { messages, calm, onOver });
    this.at = 0;
    this.root = element('div', 'iteration');
    this.step = element('div', 'step');
    this.step.setAttribute('aria-live', 'polite');
    this.place = element('div', 'place');
    const bar = element('div', 'walk');
    this.back = glyph('back', messages.say('playground.step-back'), () => { this.hold(); this.to(this.at - 1); });
    this.forward = glyph('forward', messages.say('playground.step-forward'), () => { this.hold(); this.to(this.at + 1); });
    this.scrub = element('div', 'scrub');
    this.playButton = glyph('play', messages.say('export.page.play'), () => this.toggle());
    this.pace = 1;
    this.paceButton = element('button', 'quiet pace', '1×');
    this.paceButton.title = messages.say('playground.pace');
    this.paceButton.addEventListener('click', () => this.nextPace());
    bar.append(this.playButton, this.paceButton, this.back, this.forward, this.scrub);
    this.pointer = element('div', 'tip');
    this.pointer.hidden = true;
    this.details = new CardDetails((key, values) => messages.say(`export.page.${key}`, values), () => this.pick(null));
    this.room = element('div', 'with-details');
    this.room.append(this.place);
    this.root.append(this.step, this.room, bar, this.pointer);
  }

  /** The next iteration of a playground, from its first step; the name of the optimizer says by which rule parameters move. */
  open(playground, optimizer) {
    this.optimizer = optimizer;
    this.iteration = JSON.parse(playground.record());
    this.iteration.graph = planOf(this.iteration, { width: this.place.clientWidth - 24, height: this.place.clientHeight - 24 });
    for (const frame of this.iteration.graph.frames) frame.title = this.title(frame.title);
    this.numbers = new RecordedNumbers(playground, this.iteration.arrays);
    this.pane = new GraphPane(this.messages.say('playground.graph'), this.numbers, this.calm, (tensor, at) => this.pick(this.picked && this.picked.tensor === tensor && at === null ? null : { tensor, at }), (text, event) => this.tip(text, event));
    this.pane.open(this.iteration);
    this.place.replaceChildren(this.pane.root);
    this.at = 0;
    this.picked = null;
    this.buildScrubber();
    this.fit();
    this.show(false);
  }

  /** Picks a card, whose numbers then stand beside the graph; null for none. */
  pick(picked) {
    const isKnown = picked && this.graph.state(picked.tensor, this.at) && !this.graph.tensors.get(picked.tensor).constant;
    this.picked = isKnown ? picked : null;
    this.graph.pick(this.picked ? this.picked.tensor : null);
    this.showDetails();
    this.fit();
  }

  showDetails() {
    this.panel?.remove();
    this.panel = null;
    if (!this.picked) return;
    const { tensor, at } = this.picked;
    this.panel = this.details.show({ tensor: this.graph.tensors.get(tensor), state: (id) => this.graph.state(id, this.at), at, iteration: this.iteration, numbers: this.numbers });
    this.room.append(this.panel);
    this.details.fill();
  }

  /** A frame's title in the reader's language. */
  title(scope) {
    const [, name, n] = /^([a-z]+)(?: (\d+))?$/.exec(scope) || [];
    const key = `playground.scope.${name}`;
    return name && this.messages.knows(key) ? this.messages.say(key, { n }) : scope;
  }

  get graph() { return this.pane.graph; }

  get isOpen() { return Boolean(this.iteration); }

  /** Plays the steps one after the other, or holds. */
  toggle() {
    this.isPlaying = !this.isPlaying;
    clearInterval(this.playing);
    if (this.isPlaying) this.beat();
    draw(this.playButton, this.isPlaying ? 'pause' : 'play');
    this.playButton.title = this.messages.say(this.isPlaying ? 'export.page.pause' : 'export.page.play');
    this.playButton.setAttribute('aria-label', this.playButton.title);
  }

  beat() {
    clearInterval(this.playing);
    this.playing = setInterval(() => this.to(this.at + 1), (this.calm ? 2 * BEAT : BEAT) / this.pace);
  }

  nextPace() {
    this.pace = PACES[(PACES.indexOf(this.pace) + 1) % PACES.length];
    this.paceButton.textContent = `${this.pace === 0.5 ? '½' : this.pace}×`;
    if (this.isPlaying) this.beat();
  }

  hold() { if (this.isPlaying) this.toggle(); }

  fit() { if (this.isOpen) this.pane.fit(); }

  buildScrubber() {
    const { steps } = this.iteration;
    this.blocks = element('div', 'blocks' + (steps.length > MANY ? ' many' : ''));
    const names = element('div', 'names');
    const groups = [];
    for (const { kind } of steps) {
      this.blocks.append(element('span', kind));
      const group = kind === 'SEED' || kind === 'CLIP' ? 'BACKWARD' : kind;
      if (!groups.length || groups[groups.length - 1].group !== group) groups.push({ group, count: 0 });
      groups[groups.length - 1].count++;
    }
    for (const group of groups) {
      const name = element('span', group.group, group.count > 1 ? this.messages.say(`export.page.phase.${group.group}`).replace(/ *\/ *$/, '').trim() : '');
      name.style.flex = group.count;
      names.append(name);
    }
    this.range = element('input');
    Object.assign(this.range, { type: 'range', min: 0, max: steps.length, step: 1, value: 0 });
    this.range.setAttribute('aria-label', this.messages.say('export.page.steps'));
    this.range.addEventListener('input', () => { this.hold(); this.to(Number(this.range.value)); });
    this.scrub.replaceChildren(this.blocks, this.range, names);
  }

  /** Goes to a step; beyond the last, the iteration is over. */
  to(at) {
    if (!this.isOpen) return;
    if (at < 0 || at > this.iteration.steps.length) {
      this.onOver(at < 0 ? -1 : 1);
      return;
    }
    const travels = at === this.at + 1;
    this.at = at;
    this.show(travels);
  }

  show(travels) {
    const step = this.at ? this.iteration.steps[this.at - 1] : null;
    const dark = document.documentElement.classList.contains('dark');
    this.pane.show(this.at, dark, travels);
    if (this.picked) this.showDetails();
    const what = element('div', 'what');
    const back = step && ['BACKWARD', 'SEED', 'CLIP'].includes(step.kind);
    const badge = step ? this.messages.say(`export.page.phase.${step.kind}`, { n: step.rank, of: step.of }) : this.messages.say('export.page.iteration', { n: this.iteration.number });
    what.append(element('span', 'badge' + (back ? ' back' : step && step.kind === 'UPDATE' ? ' update' : ''), badge));
    for (const formula of step ? step.formulas.slice(0, 2) : []) {
      what.append(element('span', '', formula.text), element('span', 'shapes', formula.shapes), element('span', 'outcome' + (back ? ' back-text' : ''), this.messages.of(formula.outcome)));
    }
    const said = step ? this.messages.of(step.sentence) : this.messages.say('playground.step-start');
    const rule = step && step.kind === 'UPDATE' ? ` ${this.messages.say(`playground.rule.${this.optimizer}`)}` : '';
    this.step.replaceChildren(what, element('p', 'say', said + rule));
    this.pane.room();
    [...this.blocks.children].forEach((block, i) => block.classList.toggle('done', i < this.at));
    this.range.value = this.at;
    this.range.setAttribute('aria-valuetext', this.step.textContent);
    this.back.disabled = this.at === 0 && this.iteration.number === 1;
  }

  tip(text, event) {
    this.pointer.hidden = !text;
    if (!text) return;
    this.pointer.textContent = text;
    this.pointer.style.left = Math.min(event.clientX + 14, innerWidth - this.pointer.offsetWidth - 8) + 'px';
    this.pointer.style.top = event.clientY + 18 + 'px';
  }
}

const GLYPHS = { play: 'M4 2v14l12-7z', pause: 'M3 2h4v14H3zM11 2h4v14h-4z', back: 'M12 2 5 9l7 7', forward: 'M6 2l7 7-7 7', reset: 'M4 3v5h5M4.5 8a6 6 0 1 1-.5 4', fast: 'M3 3l6 6-6 6M10 3l6 6-6 6', once: 'M4 2v14M8 3l6 6-6 6' };

/** A button that shows a glyph and is called something. */
function glyph(name, label, does) {
  const button = element('button', 'glyph ' + name);
  button.type = 'button';
  draw(button, name);
  button.title = label;
  button.setAttribute('aria-label', label);
  button.addEventListener('click', does);
  return button;
}

function draw(button, name) {
  const svg = drawn('svg', { viewBox: '0 0 18 18', 'aria-hidden': 'true' });
  const solid = name === 'play' || name === 'pause';
  svg.append(drawn('path', { d: GLYPHS[name], ...(solid ? {} : { fill: 'none', stroke: 'currentColor', 'stroke-width': 2, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' }) }));
  button.replaceChildren(svg);
}
