/* The run as the window shows it, on a phone: the player in a frame of its own, which is handed what has come since. */

const RETRY = 1000;

class ClassRun {
  /** address of what the window shows; language() and name() of the frame as the page has them. */
  constructor(address, language, name) {
    Object.assign(this, { address, language, name });
    this.number = 0; // of what is shown in the window; 0 for nothing
    this.shown = 0;
    this.content = null;
    document.addEventListener('visibilitychange', () => this.fetch());
  }

  /** That number is shown in the window, or, with 0, nothing that phones are to see. */
  follow(number) {
    this.number = number;
    document.documentElement.classList.toggle('with-run', number > 0);
    if (number === 0) {
      this.frame?.remove();
      Object.assign(this, { frame: null, shown: 0, content: null });
      return;
    }
    if (!this.frame) this.open();
    this.fetch();
  }

  open() {
    const frame = element('iframe', 'run');
    frame.src = '/run?embed';
    frame.title = this.name();
    frame.setAttribute('sandbox', 'allow-scripts');
    const ready = (event) => {
      if (event.source !== frame.contentWindow) return;
      removeEventListener('message', ready);
      this.isReady = true;
      this.tell();
    };
    this.isReady = false;
    addEventListener('message', ready);
    document.body.append(frame);
    this.frame = frame;
  }

  /** Fetches what is shown, one at a time; nothing while nobody looks. */
  async fetch() {
    if (this.isFetching || document.hidden) return;
    this.isFetching = true;
    while (this.number !== this.shown && this.number > 0 && !document.hidden) {
      const wanted = this.number;
      const content = await this.read();
      if (content && this.number > 0) {
        Object.assign(this, { content, shown: wanted });
        this.tell();
      } else await new Promise((done) => { setTimeout(done, RETRY); });
    }
    this.isFetching = false;
  }

  async read() {
    try {
      const response = await fetch(this.address());
      return response.status === 200 ? await response.json() : null;
    } catch {
      return null;
    }
  }

  /** Hands it to the frame, in the reader's language. */
  tell() {
    if (!this.frame || !this.isReady || !this.content) return;
    this.frame.title = this.name();
    this.frame.contentWindow.postMessage({ content: this.content, language: this.language() }, '*'); // a frame without an origin
  }
}
