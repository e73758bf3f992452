/* What the phone of a participant and that of the teacher have in common: language, the stream of events, and elements. */

const CONTENT = JSON.parse(document.getElementById('content').textContent);

/** An element with a text: never markup, whoever has sent it. */
function element(tag, className = '', text = '') {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== '') made.textContent = text;
  return made;
}

/** The paragraphs of a text that was sent in every language. */
function paragraphs(text, language) {
  return (text && text[language] && text[language].length ? text[language] : (text || []).find((each) => each.length) || []).map((pieces) => {
    const paragraph = element('p');
    for (const { text: words, style } of pieces) paragraph.append(['strong', 'em', 'code'].includes(style) ? element(style, '', words) : words);
    return paragraph;
  });
}

class ClassPage {
  /** render() draws all of it anew; the element that had the focus has it again if there is one of the same data-id. */
  constructor() {
    this.root = document.getElementById('class');
    this.messages = new Messages(CONTENT.patterns, CONTENT.languages, this.chosenLanguage());
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.theme());
    this.theme();
    this.isLost = false;
  }

  chosenLanguage() {
    const known = [this.stored('tapedeck-language'), ...navigator.languages.map((each) => each.slice(0, 2))];
    return known.find((each) => CONTENT.languages.includes(each)) || CONTENT.languages[0];
  }

  get language() { return this.messages.language; }

  say(key, values) { return this.messages.say(key, values); }

  theme() { document.documentElement.classList.toggle('dark', matchMedia('(prefers-color-scheme: dark)').matches); }

  /** In a private window nothing is kept, and all works until it is closed. */
  stored(key) { try { return localStorage.getItem(key); } catch { return null; } }

  store(key, value) { try { if (value === null) localStorage.removeItem(key); else localStorage.setItem(key, value); } catch { /* not kept */ } }

  switchLanguage() {
    const next = CONTENT.languages[(this.language + 1) % CONTENT.languages.length];
    this.messages = new Messages(CONTENT.patterns, CONTENT.languages, next);
    this.store('tapedeck-language', next);
    this.draw();
  }

  head(title, right) {
    const header = element('header');
    const next = CONTENT.languages[(this.language + 1) % CONTENT.languages.length];
    const button = element('button', '', next.toUpperCase());
    button.lang = next;
    button.dataset.id = 'language';
    button.setAttribute('aria-label', new Intl.DisplayNames([next], { type: 'language' }).of(next));
    button.addEventListener('click', () => this.switchLanguage());
    const dot = element('span', this.isLost ? 'dot lost' : 'dot');
    header.append(element('b', '', title), button, element('span', '', right), dot);
    return header;
  }

  draw() {
    document.documentElement.lang = CONTENT.languages[this.language];
    const focused = document.activeElement && document.activeElement.dataset ? document.activeElement.dataset.id : undefined;
    this.root.replaceChildren(...this.render());
    if (focused) for (const each of this.root.querySelectorAll('[data-id]')) if (each.dataset.id === focused && !each.disabled) each.focus();
  }

  /** Listens: the browser comes back by itself, unless it was turned away; then onGone. */
  listen(address, onState, onGone) {
    const events = new EventSource(address);
    events.onmessage = (event) => { this.isLost = false; onState(JSON.parse(event.data)); };
    events.onerror = () => {
      if (events.readyState === EventSource.CLOSED) {
        events.close();
        this.lost(true);
        setTimeout(onGone, 1500);
      } else this.lost(true);
    };
    return events;
  }

  lost(isLost) {
    if (this.isLost !== isLost) {
      this.isLost = isLost;
      this.draw();
    }
  }

  async post(address, body) {
    try {
      const response = await fetch(address, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
      return { status: response.status, body: response.status === 200 ? await response.json() : null };
    } catch {
      return { status: 0, body: null };
    }
  }

  /** A vote, or the last two side by side. name(key) makes what stands before its bars. */
  bars(histograms, name) {
    const root = element('div', 'bars');
    const last = histograms[histograms.length - 1];
    const first = histograms.length > 1 ? histograms[0] : null;
    const most = Math.max(1, ...histograms.flatMap((each) => each.bars.map((bar) => bar.count)));
    const keys = [...new Set([...last.bars, ...(first ? first.bars : [])].map((bar) => bar.key))];
    for (const key of keys) {
      const votes = element('div', 'votes');
      const find = (histogram) => histogram.bars.find((bar) => bar.key === key) || { count: 0, right: false };
      const add = (bar, className) => {
        const row = element('div', 'bar ' + className + (bar.right ? ' right' : ''));
        const line = element('i');
        line.style.setProperty('--share', bar.count / most);
        row.append(line, element('span', '', String(bar.count)));
        votes.append(row);
      };
      if (first) add(find(first), 'first');
      add(find(last), '');
      root.append(element('span', find(last).right ? 'name right-name' : 'name', name(key)), votes);
    }
    return root;
  }
}
