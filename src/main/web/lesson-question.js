/* What a step of a lesson asks, and the judge of its answers. */

class Question {
  /**
   * words(key, values); said(paragraphs) makes elements; state: what was answered before, kept by the lesson;
   * onDone(isRight) is told once it is answered or shown.
   */
  constructor(ask, language, word, said, state, onDone) {
    Object.assign(this, { ask, language, word, said, state, onDone });
    this.root = element('div', 'ask');
    this.remark = element('div', 'remark');
    this.remark.setAttribute('role', 'status');
    this.build();
  }

  get isTask() { return ['PICK', 'TURN', 'PLAY', 'GOAL'].includes(this.ask.kind); }

  build() {
    const { kind } = this.ask;
    this.root.textContent = '';
    if (kind === 'CHOOSE' || kind === 'CURVES') this.choices();
    else if (kind === 'NUMBER') this.field();
    else if (kind === 'ORDER') this.order();
    else this.root.append(element('p', 'how', this.word(kind === 'POINT' || kind === 'PICK' ? 'lesson.point' : 'lesson.window')));
    this.root.append(this.remark);
    if (this.state.done) this.reveal();
  }

  choices() {
    this.buttons = new Map();
    const all = this.ask.options.map((each) => each.curve).filter(Boolean);
    const axes = { range: all.flatMap((each) => each.losses), log: isLogApart(all), last: Math.max(...all.map((each) => each.iterations[each.iterations.length - 1] || 0)) };
    const order = this.state.order || (this.state.order = shuffled(this.ask.options.length));
    order.forEach((of, i) => {
      const option = this.ask.options[of];
      const button = element('button', 'option');
      button.append(element('i', '', String.fromCharCode(65 + i)));
      const body = element('div', 'body');
      if (option.curve) {
        const curve = new Curve({ curve: option.curve, rates: [], iterations: [], ...axes }, () => {}, () => {}, () => {});
        body.append(curve.root);
        requestAnimationFrame(() => curve.draw(0));
      } else if (option.text[this.language]) body.append(...this.said(option.text[this.language]));
      button.append(body);
      button.addEventListener('click', () => this.choose(option, button));
      this.buttons.set(option.key, button);
      this.root.append(button);
    });
  }

  choose(option, button) {
    if (this.state.done) return;
    if (this.ask.right.includes(option.key)) this.finish(true);
    else {
      this.wrong();
      button.classList.add('wrong');
      button.disabled = true;
      const reason = option.reason[this.language];
      if (reason) button.querySelector('.body').append(...this.said(reason, 'reason'));
    }
  }

  field() {
    const form = element('form', 'number');
    this.input = element('input');
    this.input.type = 'text';
    this.input.inputMode = 'decimal';
    this.input.setAttribute('aria-label', this.word('lesson.number'));
    this.input.placeholder = this.word('lesson.number');
    form.append(this.input, element('button', 'check', this.word('lesson.check')));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const number = readNumber(this.input.value);
      if (this.state.done) return;
      if (Number.isNaN(number)) { // no try: nothing was answered
        this.remark.replaceChildren(element('p', '', this.word('lesson.no-number')));
        this.input.select();
        return;
      }
      if (this.isNear(number, this.ask.number)) this.finish(true);
      else {
        this.wrong();
        const slip = this.ask.options.find((each) => this.isNear(number, Number(each.key)));
        this.say((slip ? slip.reason : this.ask.otherwise)[this.language]);
        this.input.select();
      }
    });
    this.root.append(form);
  }

  /** Also where the difference is one of rounding alone. */
  isNear(number, of) {
    return Math.abs(number - of) <= this.ask.within || Math.abs(number - of) <= 1e-9 * Math.max(Math.abs(number), Math.abs(of));
  }

  order() {
    this.root.append(element('p', 'how', this.word('lesson.order')));
    this.chosen = [];
    const row = element('div', 'names');
    const buttons = this.ask.options.map((each) => {
      const button = element('button', 'name', each.key);
      button.addEventListener('click', () => {
        if (this.state.done) return;
        this.chosen.push(each.key);
        button.disabled = true;
        list.textContent = this.chosen.join(' → ');
        if (this.chosen.length === this.ask.right.length) {
          if (this.chosen.join() === this.ask.right.join()) this.finish(true);
          else {
            this.wrong();
            this.say(this.ask.otherwise[this.language]);
            clear();
          }
        }
      });
      row.append(button);
      return button;
    });
    const list = element('p', 'so-far', '');
    const clear = () => { this.chosen = []; list.textContent = ''; buttons.forEach((each) => { each.disabled = false; }); };
    const again = element('button', 'quiet', this.word('lesson.clear'));
    again.addEventListener('click', clear);
    this.root.append(row, list, again);
  }

  /** Something in the graph was clicked: a tensor's name, or a Function's. */
  point(name) {
    if (this.state.done || !['POINT', 'PICK'].includes(this.ask.kind)) return false;
    if (this.ask.right.includes(name)) this.finish(true);
    else {
      this.wrong();
      const own = this.ask.options.find((each) => each.key === name);
      this.say((own ? own.reason : this.ask.otherwise)[this.language]);
    }
    return true;
  }

  wrong() {
    this.state.wrong = (this.state.wrong || 0) + 1;
    this.say(null);
  }

  /** Says something, or just that it was wrong. */
  say(paragraphs) {
    this.remark.textContent = '';
    if (paragraphs && paragraphs.paragraphs.length) this.remark.append(...this.said(paragraphs));
    else this.remark.append(element('p', '', this.word('lesson.wrong')));
  }

  hint() {
    const hint = this.ask.hint[this.language];
    if (hint) this.say(hint);
    return Boolean(hint);
  }

  finish(isRight) {
    this.state.done = true;
    this.state.right = isRight && !this.state.wrong;
    this.reveal(isRight);
    this.onDone(isRight);
  }

  reveal(isRight = this.state.right) {
    this.remark.textContent = '';
    if (this.buttons) {
      for (const [key, button] of this.buttons) {
        button.disabled = true;
        button.classList.toggle('right', this.ask.right.includes(key));
      }
      this.remark.append(element('p', 'verdict', isRight ? this.word('lesson.right') : ''));
      return;
    }
    if (this.input) this.input.disabled = true;
    const answer = this.ask.kind === 'NUMBER' ? short(this.ask.number) : this.ask.right.join(this.ask.kind === 'ORDER' ? ' → ' : ', ');
    const key = this.isTask && this.ask.kind !== 'PICK' ? 'lesson.way' : 'lesson.answer';
    this.remark.append(element('p', 'verdict', (isRight ? this.word('lesson.right') + ' ' : '') + (answer ? this.word(key, { n: answer }) : '')));
  }
}

/** 0.5, -3e-2, and 0,5 as Germans write it; no number is NaN. */
function readNumber(text) {
  const plain = text.trim().replace('−', '-').replace(/^(-?\d*),(\d+)$/, '$1.$2');
  return plain === '' ? NaN : Number(plain);
}

/** Whether curves to choose from differ more by their logarithms: by the two that are most alike. */
function isLogApart(curves) {
  const apart = (to) => {
    const drawn = curves.map((each) => each.losses.map(Number).map(to));
    const finite = drawn.flat().filter(Number.isFinite);
    const reach = Math.max(...finite) - Math.min(...finite);
    const gaps = drawn.flatMap((one, i) => drawn.slice(i + 1).map((other) => Math.max(...one.map((each, j) => Math.abs(each - other[j])).filter(Number.isFinite)) / reach));
    return Math.min(...gaps);
  };
  return curves.flatMap((each) => each.losses).every((each) => Number(each) > 0 || !Number.isFinite(Number(each))) && apart(Math.log) > apart((each) => each);
}

function shuffled(count) {
  const order = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(Math.random() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}
