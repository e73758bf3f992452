package tapedeck.ui.listing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whose a variable is, by Python's rules. */
class VariableScopesTest {
    private static final int SCRIPT = VariableScopes.SCRIPT;
    private static final int WITHIN_LINE = VariableScopes.WITHIN_LINE;

    private static VariableScopes scopes(String text) {
        return VariableScopes.of(text.lines().toList());
    }

    @Test
    void whatAFunctionAssignsIsItsOwnAndWhatItReadsIsOfTheScript() {
        VariableScopes scopes = scopes("""
                w = ones(2)
                def f(x, *rest, scale: float = w, **more):
                    # a comment

                    h = x * w
                    h += 1
                    return h
                x = f(w)
                """);
        assertThat(scopes.owner(5, "x")).isEqualTo(2);
        assertThat(scopes.owner(2, "x")).as("in its head").isEqualTo(2);
        assertThat(scopes.owner(7, "h")).isEqualTo(2);
        assertThat(scopes.owner(7, "rest")).isEqualTo(2);
        assertThat(scopes.owner(7, "scale")).isEqualTo(2);
        assertThat(scopes.owner(7, "more")).isEqualTo(2);
        assertThat(scopes.owner(5, "w")).isEqualTo(SCRIPT);
        assertThat(scopes.owner(2, "w")).as("a default is the script's").isEqualTo(SCRIPT);
        assertThat(scopes.owner(7, "float")).isEqualTo(SCRIPT);
        assertThat(scopes.owner(8, "x")).isEqualTo(SCRIPT);
        assertThat(scopes.owner(8, "h")).isEqualTo(SCRIPT);
    }

    @Test
    void aClosureReadsWhatIsOfTheFunctionAround_nonlocalAndGlobalToo() {
        VariableScopes scopes = scopes("""
                total = 0
                def outer(start):
                    count = start
                    total = 3
                    def add(by):
                        nonlocal count
                        global total
                        count = count + by; total = by
                        return count, start
                    return add
                """);
        assertThat(scopes.owner(8, "count")).isEqualTo(2);
        assertThat(scopes.owner(9, "start")).isEqualTo(2);
        assertThat(scopes.owner(8, "by")).isEqualTo(5);
        assertThat(scopes.owner(8, "total")).isEqualTo(SCRIPT);
        assertThat(scopes.owner(4, "total")).isEqualTo(2);
        assertThat(scopes.owner(10, "add")).as("a function is a variable").isEqualTo(2);
    }

    @Test
    void aMethodDoesNotSeeWhatIsOfItsClass() {
        VariableScopes scopes = scopes("""
                rate = 1
                class Net(nn.Module):
                    rate = 2
                    async def forward(self, x):
                        self.h = x * rate
                        return self.h
                """);
        assertThat(scopes.owner(3, "rate")).isEqualTo(2);
        assertThat(scopes.owner(5, "rate")).isEqualTo(SCRIPT);
        assertThat(scopes.owner(5, "self.h")).isEqualTo(4);
    }

    @Test
    void eachKindOfStatementThatGivesANameAValueIsKnown() {
        VariableScopes scopes = scopes("""
                def f():
                    for i, (j, *k) in pairs: l = m = 1
                    with a() as n, b(x) as (o, p):
                        pass
                    try: import q.r as s, t
                    except E as u: pass
                    from v import (w,
                        y as z)
                    while (aa := next(bb)): pass
                    cc: int = 1
                    dd, [ee, ff] = gg[hh], ii
                    jj[kk] = mm.nn = 1
                    match oo:
                        case Point(pp, x=qq) if rr: pass
                        case [ss, *tt]: pass
                    print(uu, end=vv); ww = 1
                    xx == yy
                    del zz
                """);
        for (String own : "i j k l m n o p s t u w z aa cc dd ee ff pp ss tt ww".split(" ", -1)) {
            assertThat(scopes.owner(18, own)).as(own).isEqualTo(1);
        }
        for (String other : "pairs a b x E bb gg hh ii jj kk mm nn oo rr uu end vv xx yy".split(" ", -1)) {
            assertThat(scopes.owner(18, other)).as(other).isEqualTo(SCRIPT);
        }
    }

    @Test
    void whatALambdaOrAComprehensionBindsLastsNoLongerThanThat() {
        VariableScopes scopes = scopes("""
                x = 1
                y = [x * a for x, a in pairs if x]
                f = lambda x, z=x: x + y
                g(key=lambda: x, other={b: c
                                        for b, c in d})
                print(x)
                """);
        assertThat(scopes.ownerWhereRead(2, "x")).isEqualTo(WITHIN_LINE);
        assertThat(scopes.ownerWhereRead(2, "a")).isEqualTo(WITHIN_LINE);
        assertThat(scopes.owner(2, "y")).isEqualTo(SCRIPT);
        assertThat(scopes.ownerWhereRead(3, "x")).isEqualTo(WITHIN_LINE);
        assertThat(scopes.ownerWhereRead(3, "y")).isEqualTo(SCRIPT);
        assertThat(scopes.ownerWhereRead(4, "c")).isEqualTo(WITHIN_LINE);
        assertThat(scopes.ownerWhereRead(4, "x")).isEqualTo(SCRIPT);
        assertThat(scopes.ownerWhereRead(6, "x")).isEqualTo(SCRIPT);
    }

    @Test
    void textsAndBracketsOverSeveralLinesHideWhatIsNoStatement() {
        VariableScopes scopes = scopes("""
                def f(a,
                      b=")"):
                    '''def g():
                c = 1
                    '''
                    d = (a +
                b) # e = 1
                    s = f"{a} = {b}"; t = 'x = 1'
                    u = 1 + \\
                v
                    return d
                def h(i): j = i; return j
                k = 1
                """);
        assertThat(scopes.owner(7, "b")).isEqualTo(1);
        assertThat(scopes.owner(11, "d")).isEqualTo(1);
        assertThat(scopes.owner(10, "u")).isEqualTo(1);
        for (String none : "c e g x v".split(" ", -1)) {
            assertThat(scopes.owner(11, none)).as(none).isEqualTo(SCRIPT);
        }
        assertThat(scopes.owner(12, "j")).isEqualTo(12);
        assertThat(scopes.owner(12, "h")).isEqualTo(SCRIPT);
        assertThat(scopes.owner(13, "j")).isEqualTo(SCRIPT);
    }

    @Test
    void whatIsHalfWrittenHasSomeScopes() {
        for (String text : new String[]{"", "def", "def f", "def f(", "class", "for", "lambda", "f(lambda", "with as",
                "[x for", "x = \"", "import", "case", "case if", "if", "'''", "global", ":", "= 1", "\\", "as"}) {
            assertThat(scopes(text).ownerWhereRead(1, "y")).as(text).isEqualTo(SCRIPT);
        }
    }
}
