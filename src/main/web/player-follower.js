/* The page of a run that goes on elsewhere: the page around this one hands over what there is, { content, language }. */

class Follower {
  constructor() {
    this.player = null;
    this.last = Promise.resolve();
    addEventListener('message', (event) => {
      if (event.source === parent) this.last = this.last.then(() => this.take(event.data));
    });
    parent.postMessage('ready', '*'); // says nothing of the run, whoever has it in a frame
  }

  async take({ content, language }) {
    const numbers = await Numbers.unpack(content.arrays, content.numbers);
    if (!this.player) {
      this.player = new Player(content, numbers, document.getElementById('player'));
      this.player.to(Infinity);
    }
    this.player.follow(content, numbers, language);
  }
}

if (typeof DecompressionStream === 'function') new Follower();
