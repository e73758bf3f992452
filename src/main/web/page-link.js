/* The page's address, which says all that is set, and short notices. */

class PageLink {
  constructor(page) {
    this.page = page;
    this.toast = element('div', 'toast');
    this.toast.setAttribute('role', 'status');
  }

  /** Writes the address, once nothing has changed for a moment. */
  settle() {
    clearTimeout(this.address);
    this.address = setTimeout(() => {
      try { history.replaceState(null, '', this.page.settings.hash ? `#${this.page.settings.hash}` : location.pathname + location.search); } catch { /* a frame that may not */ }
    }, 300);
  }

  async share() {
    this.settle();
    const address = location.href.split('#')[0] + (this.page.settings.hash ? `#${this.page.settings.hash}` : '');
    try {
      await navigator.clipboard.writeText(address);
      this.notify(this.page.say('shared'));
    } catch {
      this.notify(address);
    }
  }

  notify(text) {
    this.toast.textContent = text;
    clearTimeout(this.toastEnd);
    this.toastEnd = setTimeout(() => { this.toast.textContent = ''; }, 5000);
  }
}
