package tapedeck.export.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tapedeck.deck.Deck;
import tapedeck.deck.Moment;
import tapedeck.deck.Tempo;
import tapedeck.playground.Playground;
import tapedeck.program.Program;
import tapedeck.programs.Catalogue;
import tapedeck.python.Scripts;

/** The engine in each browser computes what the JVM does, as WebAssembly and as JavaScript: {@code mvn -Pplayground,browser verify}. */
@Tag("browser")
@ParameterizedClass
@MethodSource("tapedeck.export.page.Browser#installed")
class EngineInBrowserTest {
    private static final Path HOME = Path.of(System.getProperty("tapedeck.home", ".")).toAbsolutePath();
    private static final Path PAGE = HOME.resolve("target/playground.html");
    /** Of which all are compared. */
    private static final int ITERATIONS = Boolean.getBoolean("tapedeck.long") ? 600 : 30;
    private static final int FIRST = 20;

    @Parameter
    @Nullable
    Browser given;

    @BeforeAll
    static void isMade() {
        assumeTrue(Files.exists(PAGE), "-Pplayground makes the page");
    }

    /** The page with that engine, once it is there. */
    private Browser page(String engine) {
        Browser browser = Objects.requireNonNull(given);
        browser.open(PAGE, "?engine=" + engine);
        await().until(() -> engine.equals(browser.run("return window.playgroundPage?.engine.kind ?? ''")));
        return browser;
    }

    private static double[] numbers(Browser browser, boolean exact, String expression) {
        Object numbers = browser.run("const { engine } = playgroundPage; engine.exact(" + exact
                + "); return Array.from(" + expression + ")");
        return ((List<?>) Objects.requireNonNull(numbers)).stream()
                .mapToDouble(each -> each == null ? Double.NaN : ((Number) each).doubleValue())
                .toArray();
    }

    /** What the program computes; a curve shows sums of smaller batches as of full ones. */
    private static double[] fizzBuzz() throws Exception {
        Program program = new Catalogue().find("fizzbuzz").orElseThrow().load(HOME);
        double[] losses = new double[ITERATIONS + 1];
        try (Deck deck = new Deck(program, program.defaults().withEpochs(Integer.MAX_VALUE), null,
                (iteration, loss) -> losses[(int) Math.min(iteration, losses.length) - 1] = loss)) {
            deck.setTempo(Tempo.free());
            deck.runTo(new Moment.Iteration(losses.length));
            deck.await();
        }
        return Arrays.copyOf(losses, ITERATIONS);
    }

    /** What pages use, and with {@code -Plong} what old browsers do, too. */
    static Stream<String> engines() {
        return Scripts.sample(List.of("webassembly", "javascript"), 2);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void everyLossOfFizzBuzzIsTheWindowsToTheLastBit(String engine) throws Exception {
        double[] expected = fizzBuzz();
        Browser browser = page(engine);
        assertThat(numbers(browser, true, "engine.fizzBuzz(" + ITERATIONS + ")")).containsExactly(expected);
        double[] fast = numbers(browser, false, "engine.fizzBuzz(" + FIRST + ")");
        for (int i = 0; i < FIRST; i++) {
            assertThat(fast[i]).as("fast, iteration %s", i + 1).isCloseTo(expected[i], within(1e-9));
        }
        assertThat(fast).as("another arithmetic").isNotEqualTo(Arrays.copyOf(expected, FIRST));
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(strings = {"webassembly", "javascript"})
    void soIsEveryNumberOfASmallNetwork(String engine) {
        String settings = "data=circles;hidden=8;optimizer=adam;noise=0.1";
        Playground playground = new Playground(settings);
        playground.train(60);
        Browser browser = page(engine);
        double[] all = numbers(browser, true, "(() => { const p = engine.createPlayground('" + settings
                + "'); p.train(60); return [...p.trainLosses(0), ...p.weights(), ...p.neurons(6), p.curvature()]; })()");
        assertThat(all).containsExactly(Stream.of(playground.trainLosses(0), playground.weights(),
                playground.neurons(6), new double[]{playground.curvature()}).flatMapToDouble(DoubleStream::of)
                .toArray());
    }

    @Tag("long")
    @Test
    void whatIsRefusedComesAsAnErrorInItsOneLine() {
        for (String engine : List.of("webassembly", "javascript")) {
            assertThat(page(engine).run("""
                    try { playgroundPage.engine.createPlayground('data=nonsense'); return 'taken'; }
                    catch (why) { return `${why instanceof Error} ${why.message}`; }""")).asString()
                    .startsWith("true ").contains("nonsense").doesNotContain("\n");
        }
    }

    @Test
    void thePageIsSmallEnoughToBeSentAlong() throws Exception {
        assertThat(Files.size(PAGE)).isLessThan(2_000_000);
    }
}
