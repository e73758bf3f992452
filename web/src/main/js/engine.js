/* The engine and its playground: WebAssembly where the browser can run it with its garbage collector, else the same as JavaScript. */
const loadEngine = (() => {
  /** engine.wasm, deflated, in base 64. */
  const WASM = '{wasm}';

  async function inflated(packed) {
    const bytes = Uint8Array.from(atob(packed), (c) => c.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  }

  /** What JavaScript code hands to Java as it is. */
  const SAME = { 'return array;': (x) => x, 'return str;': (x) => x };

  /** Where TeaVM's runtime calls new Function, which the page's policy forbids, it comes here: for each of its texts the function that it means. */
  function Written(...parts) {
    const body = parts.pop();
    switch (parts.join()) {
      case 'rethrowJavaAsJs,fn': return (rethrow, fn) => (body.includes('fn(this')
        ? function method(...all) { try { return fn(this, ...all); } catch (e) { return rethrow(e); } }
        : (...all) => { try { return fn(...all); } catch (e) { return rethrow(e); } });
      case 'constructor': return (constructor) => function JavaObject(marker, object) { return constructor.call(this, marker, object); };
      default:
    }
    const name = /^return ([\w.]+);$/.exec(body);
    if (name) return () => name[1].split('.').reduce((at, each) => at[each], globalThis);
    if (parts[0] === 'wrapCallFromJavaToJs') return (wrap, ...all) => {
      const text = all.pop();
      if (!SAME[text]) throw new Error(`no function for ${text}`);
      return SAME[text];
    };
    if (parts[1] === 'fn') return (rethrow, fn, ...all) => { try { return fn(...all); } catch (e) { return rethrow(e); } };
    if (parts[1] === 'getGlobalName') return (rethrow, global, object, method, ...all) => {
      try { return object !== null ? object[method](...all) : global(method)(...all); } catch (e) { return rethrow(e); }
    };
    if (parts[1] === 'constructor') return (rethrow, constructor, ...all) => {
      try { return new constructor(...all); } catch (e) { return rethrow(e); }
    };
    return (...all) => all;
  }

  function webAssembly(Function) {
    {runtime}
  }

  function javaScript() {
    const exports = {};
    {script}
    exports.kind = 'javascript';
    return exports;
  }

  return async () => {
    if (new URLSearchParams(location.search).get('engine') !== 'javascript') {
      try {
        const { exports } = await webAssembly(Written)(await inflated(WASM));
        exports.kind = 'webassembly';
        return exports;
      } catch (old) {
        console.info('No WebAssembly with garbage collection here, so JavaScript:', old);
      }
    }
    return javaScript();
  };
})();
