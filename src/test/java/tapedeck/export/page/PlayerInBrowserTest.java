package tapedeck.export.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;
import tapedeck.array.NdArray;
import tapedeck.deck.Deck;
import tapedeck.deck.Moment;
import tapedeck.export.TakeHistory;
import tapedeck.program.Program;
import tapedeck.programs.Catalogue;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.Granularity;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeReader;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;
import tapedeck.text.Language;
import tapedeck.text.Numbers;
import tapedeck.ui.graph.GraphPlans;

/** FizzBuzz's page in each browser: {@code mvn -Pbrowser verify}. Pictures of it lie in {@code target/pages}. */
@Tag("browser")
@ParameterizedClass
@MethodSource("tapedeck.export.page.Browser#installed")
class PlayerInBrowserTest {
    private static final int ROWS = 8;
    /** One of so many steps. */
    private static final int LOOKED_AT = Boolean.getBoolean("tapedeck.long") ? 1 : 5;
    @TempDir
    static Path folder;
    private static @Nullable CapturedIteration captured;

    @Parameter
    @Nullable
    Browser given;

    @BeforeAll
    static void open() throws Exception {
        Program program = new Catalogue().find("fizzbuzz").orElseThrow().load(Path.of(""));
        try (Deck deck = new Deck(program, program.defaults())) {
            deck.runTo(new Moment.Update());
            captured = Objects.requireNonNull(deck.await().playhead().captured());
            deck.step(Granularity.PHASE);
            deck.await();
            Files.write(folder.resolve("page.html"), new PlayerPage(new GraphPlans()).write(PlayerPage.Run.of(program,
                    new TakeHistory(program.defaults()), List.of(captured), deck.losses(), List.of(), List.of()),
                    Language.ENGLISH));
        }
    }

    private Browser page(String place) {
        Browser browser = Objects.requireNonNull(given);
        browser.openPlayer(folder.resolve("page.html"), place);
        return browser;
    }

    /** The places in the events after which the page has a step. */
    private static List<Integer> steps(CapturedIteration of) {
        List<TapeEvent> events = of.events();
        return IntStream.range(0, events.size()).filter(i -> switch (events.get(i)) {
            case TapeEvent.FunctionRecorded _,TapeEvent.BackwardStarted _,TapeEvent.ParameterUpdated _ -> true;
            case TapeEvent.GradientsPassed passed -> passed.index() >= 0;
            case TapeEvent.GradZeroed _ -> !(events.get(i + 1) instanceof TapeEvent.GradZeroed);
            default -> false;
        }).map(i -> i + 1).boxed().toList();
    }

    @Test
    void everyStepShowsTheNumbersOfTheTape() {
        Browser browser = page("");
        CapturedIteration of = Objects.requireNonNull(captured);
        TapeReader reader = new TapeReader(of);
        List<Integer> places = steps(of);
        assertThat(browser.texts(".blocks span")).hasSameSizeAs(places);
        for (int i = 0; i < places.size(); i++) {
            browser.type(Keys.chord(Keys.ESCAPE, Keys.ARROW_RIGHT));
            if (i % LOOKED_AT != 0 && i < places.size() - 1) {
                continue;
            }
            TapeSnapshot snapshot = reader.at(places.get(i));
            for (TensorState tensor : snapshot.tensors()) {
                if (Set.of("w2", "b2", "m2", "loss").contains(tensor.name())) {
                    see(browser, tensor);
                }
            }
        }
    }

    /** A tensor's numbers beside the graph; picked and read in one call, for each waits for the browser. */
    private static void see(Browser browser, TensorState tensor) {
        List<?> cells = (List<?>) Objects
                .requireNonNull(browser.run("document.querySelector('[data-tensor=\"" + tensor.id()
                        + "\"] .head').click(); return [...document.querySelectorAll("
                        + "'.details tr[title] td:not(:first-child)')].map(each => each.textContent)"));
        NdArray grad = tensor.grad();
        for (int i = 0; i < Math.min(ROWS, tensor.data().numel()); i++) {
            assertThat(cells.get(2 * i)).as("%s at %d", tensor.name(), i)
                    .isEqualTo(Numbers.of(tensor.data().toArray()[i], 4));
            assertThat(cells.get(2 * i + 1)).as("%s.grad at %d", tensor.name(), i)
                    .isEqualTo(grad == null ? "None" : Numbers.of(grad.toArray()[i], 4));
        }
    }

    @Test
    void anAddressLeadsToAMoment() {
        Browser browser = page("#iteration=1&step=backward:7&pick=w2");
        assertThat(browser.text(".badge")).isEqualTo("backward 7 / 10");
        assertThat(browser.text(".details h2")).startsWith("w2 (100,4)");
    }

    @Test
    void whyIsASumThatIsTheGradient() {
        Browser browser = page("#step=backward:7&pick=w2");
        browser.click(".tabs button", 1);
        double sum = browser.texts(".term:not(.sum) .g").stream().mapToDouble(Double::parseDouble).sum();
        String rest = browser.texts(".details p").getLast();
        double more = Double.parseDouble(rest.substring(rest.lastIndexOf(' ') + 1));
        double all = Double.parseDouble(browser.text(".sum .g"));
        assertThat(sum + more).isCloseTo(all, Percentage.withPercentage(1));
    }

    @Test
    void itBeginsWithAWayIntoIt() {
        Browser browser = page("");
        browser.click("button.begin");
        assertThat(browser.text(".details h2")).startsWith("w1 (10,100)");
        assertThat(browser.text(".badge")).isEqualTo("backward 10 / 10");
        assertThat(browser.texts(".term.sum")).hasSize(1);
    }

    @Test
    void anIterationThatThePageDoesNotHaveIsSaid() {
        Browser browser = page("#iteration=99");
        assertThat(browser.text(".elsewhere"))
                .isEqualTo("This page plays iteration 1 alone: iteration 99 is not in it.");
        browser.type(Keys.ARROW_RIGHT);
        assertThat(browser.texts(".elsewhere")).isEmpty();
    }

    @Test
    void playingGoesToTheEndAndNothingIsAskedOfAnyServer() {
        Browser browser = page("");
        browser.type(Keys.END);
        assertThat(browser.texts(".blocks span:not(.done)")).isEmpty();
        assertThat(browser.requests()).isZero();
    }

    @Tag("long")
    @Test
    void onEverySizeNothingIsOutsideThePage() throws Exception {
        assertThat(page("#step=backward:7").tooNarrow("fizzbuzz")).isEmpty();
    }
}
