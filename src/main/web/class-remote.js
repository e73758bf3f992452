/* The teacher's own phone: sees the votes before the class does, and says what comes next. */

class Remote extends ClassPage {
  constructor() {
    super();
    this.base = location.pathname.replace(/\/$/, '');
    this.enter();
    this.draw();
  }

  enter() {
    this.listen(this.base + '/events', (state) => { this.state = state; this.draw(); }, () => this.enter());
  }

  command(command, value) { return this.post(this.base + '/command', value === undefined ? { command } : { command, value }); }

  render() {
    const { state } = this;
    const head = this.head(this.say('remote.title'), state && state.question ? this.say('phone.round', { round: state.round }) : '');
    const note = element('p', 'note', this.isLost ? this.say('phone.lost') : '');
    note.setAttribute('role', 'status');
    if (!state) return [head, note];
    const parts = [head];
    if (state.question) {
      const prompt = element('div', 'question');
      prompt.append(...paragraphs(state.question.prompt, this.language));
      parts.push(prompt, element('div', 'count', (state.turn ? this.say('phone.row', { row: state.turn }) + ': ' : '') + this.say('remote.answered', { answered: state.answered, participants: state.participants })));
    } else parts.push(element('p', 'lead', this.say('remote.waiting', { participants: state.participants })));
    if (state.advice) parts.push(element('p', 'advice', state.advice[this.language]));
    if (state.histograms.some((each) => each.bars.length)) parts.push(this.bars(state.histograms, (key) => this.words(key)));
    const notes = element('div', 'notes');
    notes.append(...paragraphs(state.notes, this.language));
    if (notes.textContent) parts.push(notes);
    const position = element('div', 'position');
    position.append(...paragraphs(state.position, this.language));
    if (position.textContent) parts.push(position);
    if (state.rate !== undefined) parts.push(this.rate());
    parts.push(this.share());
    if (state.named.length) parts.push(this.names());
    return [...parts, note, this.pad()];
  }

  words(key) {
    const option = (this.state.question.options || []).find((each) => each.key === key);
    return option ? paragraphs(option.text, this.language).map((each) => each.textContent).join(' ') : key;
  }

  pad() {
    const pad = element('div', 'pad');
    const { phase } = this.state;
    const button = (key, command, className = '') => {
      const made = element('button', className, this.say(key));
      made.dataset.id = command;
      made.addEventListener('click', () => this.command(command, command === 'next' ? this.state.vote : undefined));
      pad.append(made);
    };
    button('remote.back', 'back');
    button('remote.forward', 'forward');
    if (phase === 'closed') {
      button('remote.again', 'again');
      button('remote.reveal', 'reveal');
    } else {
      if (phase === 'open') button('remote.close', 'close');
      button(this.state.playing ? 'remote.pause' : 'remote.play', 'play');
    }
    button('remote.next', 'next', 'next filled');
    return pad;
  }

  share() {
    const label = element('label', 'share');
    const box = Object.assign(element('input'), { type: 'checkbox', checked: this.state.shared });
    box.dataset.id = 'share';
    box.addEventListener('change', () => this.command('share', box.checked));
    label.append(box, this.say('remote.share'));
    return label;
  }

  rate() {
    const form = element('form');
    const field = Object.assign(element('input'), { id: 'rate', inputMode: 'decimal', autocomplete: 'off', value: this.draft === undefined ? short(this.state.rate) : this.draft });
    field.dataset.id = 'rate';
    field.addEventListener('input', () => { this.draft = field.value; });
    form.append(Object.assign(element('label', '', this.say('phone.rate')), { htmlFor: 'rate' }), field, element('button', '', this.say('remote.rate')));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const rate = Number(field.value.trim().replace(',', '.'));
      if (rate > 0 && Number.isFinite(rate)) {
        this.draft = undefined;
        this.command('rate', rate);
      } else field.select();
    });
    return form;
  }

  names() {
    const details = element('details');
    details.open = Boolean(this.isOpen);
    details.addEventListener('toggle', () => { this.isOpen = details.open; });
    details.append(element('summary', '', this.say('remote.names')));
    for (const { number, nickname } of this.state.named) {
      const row = element('div', 'named');
      const strike = element('button', '', this.say('remote.strike'));
      strike.dataset.id = 'strike-' + number;
      strike.addEventListener('click', () => this.command('strike-nickname', number));
      row.append(element('span', '', nickname), strike);
      details.append(row);
    }
    return details;
  }
}

new Remote();
