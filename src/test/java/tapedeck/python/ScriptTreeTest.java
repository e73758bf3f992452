package tapedeck.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shim's walk through a script's tree is that of Python's own {@code ast}, which is slower, and so are its replacements. */
@StartsPython
class ScriptTreeTest {
    /** Every kind of node that has parts. */
    private static final String EVERY_KIND = """
            import a.b as c, d
            from e import f as g, h
            type Pair[T: int, *Ts, **P] = tuple[T, T]
            @h(1, *i, j=2, **k)
            class L[T](M, metaclass=N):
                o: int = 3
            async def p(q, /, r: int = 4, *s, t=None, **u) -> v:
                global w
                async for x in y: await z
                else: del a[1:2:3], b.c
                async with d as (e, *f), g: yield
                return [h async for i in j if k if l]
            def m(*, n):
                nonlocal p
                q = lambda o=5: (yield from o)
            while p < q <= r != s: break
            else: continue
            for t in {u: v, **w}, {x for y in z}, {a: b for c in d}: assert e, f'{g!r:>{h}} {i}'
            try: raise j from k
            except (l, m) as n: pass
            except o: o ^= -p ** 6 if q and not r or s else ...
            else: (t := u)
            finally: v = w = x[y, z:]
            try: pass
            except* a: pass
            match b:
                case {'c': d, **e} | F(1, g=h) | [i, *j] | None | k.l if m: pass
                case _ as n: pass
            if o @ p // q << ~r: s += (t for u in v)
            """;

    private static final String LIKE_AST = """
            import ast
            import tapedeck_tree as tree
            text = open('kinds.py').read()
            for each in (text, open('lines.py').read()):
                parsed = ast.parse(each)
                print([n for n in ast.walk(parsed) if not isinstance(n, ast.expr_context)] == tree.walk(parsed))

                def renamed(base, within):
                    class Renaming(base):
                        def visit_Name(self, node):
                            node.id += '_'
                            return node
                        def visit_Expr(self, node):
                            getattr(self, within)(node)
                            return [node, ast.Pass()]
                    return ast.dump(Renaming().visit(ast.parse(each)))
                print(renamed(ast.NodeTransformer, 'generic_visit') == renamed(tree.Transformer, 'within') != ast.dump(parsed))
            pairs = [ast.parse(each).body[0] for each in ('w = w - g', 'w[0] = w[0] - g', 'a.w = b.w - g', 'w[1] = w[True] - g')]
            print([tree.same(each.targets[0], each.value.left) for each in pairs])
            """;

    @Tag("long")
    @Test
    void isAsThatOfPythonsOwn(@TempDir Path folder, PythonEngine engine) throws Exception {
        Files.writeString(folder.resolve("kinds.py"), EVERY_KIND);
        Files.writeString(folder.resolve("lines.py"), String.valueOf(Shim.source("tapedeck_lines.py")));
        Scripts.Printed printed = Scripts.run(engine, folder.resolve("script.py"), LIKE_AST);
        assertThat(printed.traceback()).isEmpty();
        assertThat(printed.out()).isEqualTo("True\n".repeat(4) + "[True, True, False, False]\n");
    }
}
