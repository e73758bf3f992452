/* The page of a run that was exported: all that it plays lies in it. */

const content = JSON.parse(document.getElementById('content').textContent);
if (typeof DecompressionStream === 'function') {
  new Player(content, await Numbers.unpack(content.arrays, content.numbers), document.getElementById('player'));
}
