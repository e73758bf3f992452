/* The phone of a participant: joins, shows what is asked, and sends what is tapped. */

class Phone extends ClassPage {
  constructor() {
    super();
    const code = location.pathname.slice(1);
    this.code = /^[a-z]{4}$/i.test(code) ? code.toUpperCase() : '';
    this.id = this.stored('tapedeck-id-' + location.host);
    this.remark = '';
    this.run = new ClassRun(() => '/run/state?id=' + encodeURIComponent(this.id), () => this.language, () => this.say('phone.projector'));
    setInterval(() => { for (const clock of this.root.querySelectorAll('.clock')) clock.textContent = this.clock(); }, 250);
    if (this.id) this.enter();
    else if (this.code) this.join(this.code);
    this.draw();
  }

  async join(code) {
    const { status, body } = await this.post('/join', { code });
    if (status === 200) {
      this.id = body.id;
      this.store('tapedeck-id-' + location.host, this.id);
      this.remark = '';
      this.enter();
    } else this.remark = { 403: 'phone.wrong-code', 503: 'phone.full', 429: 'phone.many' }[status] || 'phone.lost';
    this.code = '';
    this.draw();
  }

  /** An id of a class that is over is forgotten: its code is asked for again. */
  enter() {
    this.listen('/events?id=' + encodeURIComponent(this.id), (state) => this.show(state), async () => {
      const { status } = await this.post('/nickname', { id: this.id });
      if (status !== 403) {
        this.enter();
        return;
      }
      this.id = null;
      this.state = null;
      this.run.follow(0);
      this.isLost = false;
      this.store('tapedeck-id-' + location.host, null);
      const code = location.pathname.slice(1);
      if (code) this.join(code);
      this.draw();
    });
  }

  show(state) {
    const before = this.state && this.state.class;
    if (!before || before.number !== state.class.number || before.round !== state.class.round || before.phase !== state.class.phase) {
      this.remark = '';
      scrollTo(0, 0); // what is asked stands above the run
    }
    this.state = state;
    this.endsAt = state.left === undefined ? null : Date.now() + 1000 * state.left;
    this.run.follow(state.class.run || 0);
    const shown = JSON.stringify([{ ...state.class, run: 0 }, state.own]);
    if (shown !== this.drawn) this.draw(); // a run that goes on takes nothing out of anybody's hand
    this.drawn = shown;
  }

  draw() {
    this.drawn = null;
    super.draw();
  }

  switchLanguage() {
    super.switchLanguage();
    this.run.tell();
  }

  /** The seconds that an open vote with a clock still has. */
  clock() { return this.endsAt && this.state.class.phase === 'open' ? this.say('phone.clock', { seconds: Math.max(0, Math.ceil((this.endsAt - Date.now()) / 1000)) }) : ''; }

  async send(answer) {
    const { number, round } = this.state.class;
    const before = this.state.own;
    this.state.own = { ...before, answer };
    this.remark = '';
    this.isSending = true;
    this.draw();
    const { status, body } = await this.post('/answer', { id: this.id, question: number, round, answer });
    this.isSending = false;
    if (this.state.class.number !== number || this.state.class.round !== round) return;
    const isOpen = this.state.class.phase === 'open';
    if (status !== 200) this.state.own = { ...this.state.own, answer: before.answer };
    else if (isOpen) this.state.own = body; // later states know the answer, and how it is judged
    this.remark = status === 409 ? 'phone.closed' : status !== 200 ? 'phone.failed' : isOpen ? 'phone.sent' : '';
    this.draw();
  }

  render() {
    const state = this.state && this.state.class;
    const round = state && state.question ? this.say('phone.round', { round: state.round }) : '';
    const places = state ? this.rows() : [];
    const head = this.head('Tapedeck', round);
    const note = element('p', 'note', this.remark ? this.say(this.remark) : this.isLost ? this.say('phone.lost') : '');
    note.setAttribute('role', 'status');
    if (!this.id) return this.code ? [head, note] : [head, this.codeForm(), note];
    if (!state) return [head, note];
    if (!state.question) return [head, ...(state.run ? [] : [element('p', 'lead', this.say('phone.wait'))]), ...places, note, ...this.nickname()];
    const prompt = element('h1');
    prompt.append(...paragraphs(state.question.prompt, this.language));
    if (!note.textContent) note.textContent = this.hint();
    if (this.isWaiting) return [head, ...places, prompt, element('p', 'lead', this.say('phone.turn', { row: state.turn })), note];
    return [head, ...places, prompt, ...(this.clock() ? [element('p', 'clock', this.clock())] : []), ...this.verdict(), ...this.asked(), ...this.histogram(), note];
  }

  /** Whether another row answers now. */
  get isWaiting() { return this.isOpen && this.state.class.turn > 0 && this.state.class.turn !== this.state.own.row; }

  /** Where one sits, where rows answer in turn: asked for once, and to be changed. */
  rows() {
    const { rows } = this.state.class;
    const { row } = this.state.own;
    if (!rows) return [];
    const seats = element('div', row ? 'seats' : 'seats options');
    seats.setAttribute('role', 'group');
    const label = element('p', row ? 'note' : 'lead', this.say('phone.which-row'));
    for (let i = 1; i <= rows; i++) {
      const seat = element('button', row ? '' : 'option short', row && row !== i ? String(i) : this.say('phone.row', { row: i }));
      seat.dataset.id = 'row-' + i;
      seat.setAttribute('aria-pressed', String(i === row));
      seat.setAttribute('aria-label', this.say('phone.row', { row: i }));
      seat.addEventListener('click', () => this.sit(i));
      seats.append(seat);
    }
    return row ? [seats] : [label, seats];
  }

  async sit(row) {
    const { body } = await this.post('/row', { id: this.id, row });
    if (body) this.state.own = body;
    this.draw();
  }

  hint() {
    if (this.isWaiting) return '';
    const { phase, question } = this.state.class;
    if (phase === 'closed') return this.say('phone.closed');
    if (phase !== 'open') return '';
    if (this.isSending) return ''; // it is sent when the server has said so
    if (this.state.own.answer) return this.say('phone.sent');
    return { choose: this.say('phone.open'), point: this.say('phone.open'), draw: this.say('phone.draw'), rate: this.say('phone.drag') }[question.kind] || '';
  }

  codeForm() {
    const field = Object.assign(element('input'), { id: 'code', maxLength: 4, autocomplete: 'off', autocapitalize: 'characters', spellcheck: false, required: true });
    const form = this.form('code', field, this.say('phone.code'), this.say('phone.join'));
    form.addEventListener('submit', (event) => { event.preventDefault(); this.join(field.value); });
    return form;
  }

  nickname() {
    if (!this.state.class.nicknames) return [];
    const field = Object.assign(element('input'), { id: 'nickname', maxLength: 24, autocomplete: 'off', value: this.state.own.nickname });
    const form = this.form('nickname', field, this.say('phone.nickname'), this.say('phone.call'));
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      const { body } = await this.post('/nickname', { id: this.id, nickname: field.value });
      if (body) this.state.own = body;
      this.draw();
    });
    return [form];
  }

  form(className, field, label, action) {
    const form = element('form', className);
    field.dataset.id = field.id;
    const words = Object.assign(element('label', '', label), { htmlFor: field.id });
    form.append(words, field, element('button', 'filled', action));
    return form;
  }

  get isOpen() { return this.state.class.phase === 'open'; }

  asked() {
    const { question } = this.state.class;
    return { choose: () => this.choices(question), type: () => this.number(), point: () => this.graph(question), draw: () => this.sketch(question),
      rate: () => this.rate(question) }[question.kind]();
  }

  isRight(key) {
    const { solution } = this.state.class;
    return Boolean(solution && solution.keys && solution.keys.includes(key));
  }

  /** A button for one of several answers. */
  choice(className, name, key) {
    const { first, answer } = this.state.own;
    const button = element('button', className);
    const own = answer || (this.isOpen ? null : first);
    const isMine = Boolean(own && own[name] === key);
    button.setAttribute('aria-pressed', String(isMine));
    button.dataset.id = key;
    button.classList.toggle('mine', isMine && this.state.class.phase === 'revealed');
    button.classList.toggle('right', this.isRight(key));
    button.disabled = !this.isOpen;
    button.addEventListener('click', () => this.send({ [name]: key }));
    return { button, isFirst: Boolean(first && first[name] === key) };
  }

  choices(question) {
    const root = element('div', 'options');
    root.setAttribute('role', 'group');
    for (const option of question.options) {
      const { button, isFirst } = this.choice('option', 'key', option.key);
      const text = paragraphs(option.text, this.language);
      button.classList.toggle('short', text.map((each) => each.textContent).join(' ').length <= 12);
      for (const each of text) button.append(...each.childNodes, ' ');
      if (isFirst) button.append(element('span', 'first', this.say('phone.first')));
      this.count(button, option.key);
      root.append(button);
    }
    return [root];
  }

  /** How many chose it, first and then, and the share of those who did as a bar behind it. */
  count(button, key) {
    const { histograms } = this.state.class;
    if (!histograms || !histograms.length) return;
    const find = (histogram) => (histogram.bars.find((bar) => bar.key === key) || { count: 0 }).count;
    const last = histograms[histograms.length - 1];
    const share = element('span', 'share');
    share.style.setProperty('--share', last.answers ? find(last) / last.answers : 0);
    const count = element('span', 'count');
    if (histograms.length > 1) count.append(element('s', '', find(histograms[0]) + ' → '));
    count.append(String(find(last)));
    button.append(share, count);
  }

  number() {
    const { first, answer } = this.state.own;
    const own = answer || (this.isOpen ? null : first);
    const { solution, phase } = this.state.class;
    const lines = first && phase === 'open' ? [element('p', 'note', this.say('phone.first') + ': ' + short(first.number, 6))] : [];
    if (phase === 'revealed' && solution && solution.number !== undefined) {
      return [element('p', 'lead', this.say('phone.answer', { answer: short(solution.number, 6) }))];
    }
    const field = Object.assign(element('input'), { id: 'number', inputMode: 'decimal', autocomplete: 'off', maxLength: 24, disabled: !this.isOpen });
    field.value = this.draft && this.draft.of === this.key() ? this.draft.text : own ? short(own.number, 6) : '';
    field.addEventListener('input', () => { this.draft = { of: this.key(), text: field.value }; });
    const form = this.form('number', field, this.say('phone.number'), this.say('phone.send'));
    form.querySelector('button').disabled = !this.isOpen;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const number = readNumber(field.value);
      if (Number.isFinite(number)) this.send({ number });
      else field.select();
    });
    return [form, ...lines];
  }

  key() { return this.state.class.number + '.' + this.state.class.round; }

  /** What can be pointed at, in the order of the forward pass: what comes first stands above. */
  graph(question) {
    const rank = ranks(question.spots);
    const rows = [];
    for (const spot of question.spots) (rows[rank.get(spot.name)] ||= []).push(spot);
    const root = element('div', 'graph-rows');
    root.setAttribute('role', 'group');
    for (const row of rows.filter(Boolean)) {
      const line = element('div', 'row');
      for (const spot of row) {
        const { button, isFirst } = this.choice(spot.function ? 'spot function' : 'spot', 'name', spot.name);
        button.classList.toggle('first', isFirst);
        button.append(spot.name);
        line.append(button);
      }
      root.append(line);
    }
    return [root];
  }

  sketch(question) {
    const pad = new Sketch(this.isOpen, (heights) => this.send({ heights }));
    const { first, answer } = this.state.own;
    const { solution } = this.state.class;
    pad.line(first && first.heights, 'first');
    pad.line(answer ? answer.heights : [question.from / question.top], 'own');
    pad.line(solution && solution.heights, 'real', solution && solution.places);
    const ends = element('div', 'ends');
    ends.append(element('span', '', this.say('phone.loss', { n: short(question.from, 3) })), element('span', '', this.say('phone.iterations', { n: question.iterations })));
    return [pad.root, ends];
  }

  /** A rate to be dragged; once all have raced, the loss of this one's run. */
  rate(question) {
    const { first, answer, run } = this.state.own;
    const own = answer || first;
    if (run) {
      const pad = new Sketch(false);
      pad.line(run, 'own');
      const ends = element('div', 'ends');
      ends.append(element('span', '', this.say('phone.run')), element('span', '', this.say('phone.iterations', { n: question.iterations })));
      return [pad.root, ends];
    }
    const [low, high] = [Math.log10(question.least), Math.log10(question.most)];
    const field = Object.assign(element('input'), { type: 'range', min: 0, max: 1000, disabled: !this.isOpen });
    field.value = own ? (1000 * (Math.log10(own.rate) - low)) / (high - low) : 500;
    field.dataset.id = 'rate';
    field.setAttribute('aria-label', this.say('phone.rate'));
    const shown = element('output');
    const read = () => Math.min(question.most, Math.max(question.least, Number((10 ** (low + ((high - low) * field.value) / 1000)).toPrecision(2))));
    const show = () => { shown.textContent = short(read(), 2); field.setAttribute('aria-valuetext', shown.textContent); };
    field.addEventListener('input', show);
    field.addEventListener('change', () => this.send({ rate: read() }));
    show();
    const ends = element('div', 'ends');
    ends.append(element('span', '', short(question.least)), element('span', '', short(question.most)));
    return [shown, field, ends];
  }

  histogram() {
    const { histograms, question } = this.state.class;
    if (!histograms || question.kind === 'choose' || !histograms.some((each) => each.bars.length)) return [];
    return [this.bars(histograms, (key) => key)];
  }

  verdict() {
    const { outcome, reason } = this.state.own;
    if (this.state.class.phase !== 'revealed' || !outcome) return [];
    const best = this.state.class.question.kind === 'draw' ? 'phone.nearest' : 'phone.best';
    const words = { right: 'phone.right', wrong: 'phone.wrong', best }[outcome];
    const said = element('div', 'said');
    said.append(...paragraphs(reason, this.language));
    return [...(words ? [element('p', 'verdict ' + outcome, this.say(words))] : []), ...(reason ? [said] : [])];
  }
}

/** How many steps of the forward pass lie before each. */
function ranks(spots) {
  const byName = new Map(spots.map((each) => [each.name, each]));
  const rank = new Map();
  const find = (name, seen) => {
    if (rank.has(name) || seen.has(name)) return rank.get(name) || 0;
    seen.add(name);
    const inputs = byName.get(name).inputs.filter((each) => byName.has(each));
    rank.set(name, inputs.length ? 1 + Math.max(...inputs.map((each) => find(each, seen))) : 0);
    return rank.get(name);
  };
  for (const each of spots) find(each.name, new Set());
  return rank;
}

/** 0.5, -3e-2, and 0,5 as Germans write it; no number is NaN. */
function readNumber(text) {
  const plain = text.trim().replace('−', '-').replace(/^(-?\d*),(\d+)$/, '$1.$2');
  return /^-?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(plain) ? Number(plain) : NaN;
}

/** A curve that is drawn with a finger, from left to right; from 0 at the foot to 1 at the top. */
class Sketch {
  constructor(isOpen, onDrawn) {
    this.root = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    this.root.setAttribute('class', 'sketch');
    this.root.setAttribute('viewBox', '0 0 100 75');
    this.root.setAttribute('preserveAspectRatio', 'none');
    this.root.setAttribute('role', 'img');
    this.heights = new Array(48).fill(null);
    if (!isOpen) return;
    this.root.addEventListener('pointerdown', (event) => {
      this.root.setPointerCapture(event.pointerId);
      this.heights.fill(null);
      this.last = null;
      this.move(event);
    });
    this.root.addEventListener('pointermove', (event) => { if (this.root.hasPointerCapture(event.pointerId)) this.move(event); });
    this.root.addEventListener('pointerup', () => {
      const drawn = this.whole();
      if (drawn) onDrawn(drawn);
    });
  }

  move(event) {
    const box = this.root.getBoundingClientRect();
    const limit = (value) => Math.min(1, Math.max(0, value));
    const at = { place: Math.round(limit((event.clientX - box.left) / box.width) * (this.heights.length - 1)), height: limit(1 - (event.clientY - box.top) / box.height) };
    const from = this.last || at;
    for (let i = Math.min(from.place, at.place); i <= Math.max(from.place, at.place); i++) {
      const share = at.place === from.place ? 1 : (i - from.place) / (at.place - from.place);
      this.heights[i] = from.height + share * (at.height - from.height);
    }
    this.last = at;
    this.line(this.whole(), 'own');
  }

  /** What is left out at both ends goes on as it was there. */
  whole() {
    const first = this.heights.findIndex((each) => each !== null);
    if (first < 0) return null;
    let height = this.heights[first];
    return this.heights.map((each) => Number((height = each === null ? height : each).toFixed(3)));
  }

  /** heights at even distances; of so many places where the curve ends before the picture does. */
  line(heights, className, places = 0) {
    if (!heights || !heights.length) return;
    let line = this.root.querySelector('.' + className);
    if (!line) {
      line = document.createElementNS('http://www.w3.org/2000/svg', 'polyline');
      line.setAttribute('class', className);
      this.root.append(line);
    }
    const all = heights.length === 1 ? [heights[0], heights[0]] : heights;
    line.setAttribute('points', all.map((each, i) => (heights.length === 1 ? i * 3 : (100 * i) / (Math.max(places, all.length) - 1)).toFixed(2) + ',' + (75 * (1 - each)).toFixed(2)).join(' '));
  }
}

new Phone();
