package tapedeck.export.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tapedeck.array.NdArray;
import tapedeck.autograd.Tensor;
import tapedeck.deck.Deck;
import tapedeck.deck.Moment;
import tapedeck.deck.Recordings;
import tapedeck.export.Script;
import tapedeck.export.ScriptLine;
import tapedeck.export.TakeHistory;
import tapedeck.finding.Evidence;
import tapedeck.finding.Finding;
import tapedeck.finding.FindingKind;
import tapedeck.finding.FindingSite;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.programs.Catalogue;
import tapedeck.python.PythonEngine;
import tapedeck.python.ScriptProgram;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.Changes;
import tapedeck.tape.Granularity;
import tapedeck.tape.Series;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeReader;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Language;
import tapedeck.text.Message;
import tapedeck.text.Texts;

/** The page that plays an iteration: what it holds, and what it lets in. */
class PlayerPageTest {
    private static final Language LANGUAGE = Language.ENGLISH;
    private static final GraphPlan NOWHERE = new GraphPlan(14, false, 0, 0, List.of(), List.of(), List.of(), List.of());
    private static final int MOST = 1_500_000;

    private final PlayerPage page = new PlayerPage(_ -> NOWHERE);

    private static Program program(String id) throws Exception {
        return new Catalogue().find(id).orElseThrow().load(Path.of(""));
    }

    private static CapturedIteration first(Program program) throws Exception {
        try (Deck deck = new Deck(program, program.defaults())) {
            deck.runTo(new Moment.Update());
            CapturedIteration captured = Objects.requireNonNull(deck.await().playhead().captured());
            deck.step(Granularity.PHASE);
            deck.await();
            return captured;
        }
    }

    private String text(String id, CapturedIteration captured, Finding... findings) throws Exception {
        Program program = program(id);
        return new String(page.write(PlayerPage.Run.of(program, new TakeHistory(program.defaults()), List.of(captured),
                losses(4, 2, 1), List.of(), List.of(findings)), LANGUAGE), StandardCharsets.UTF_8);
    }

    /** An iteration of one more than can be drawn. */
    private static CapturedIteration deep() {
        Tensor x = Tensor.of(1).requiresGrad(true).named("x");
        return Recordings.record(List.of(x), () -> {
            Tensor y = x;
            for (int i = 0; i <= PlayerPage.MOST_DRAWN; i++) {
                y = y.mul(x);
            }
        });
    }

    @Test
    void anIterationThatNobodyGoesThroughStepByStepIsNoPage() {
        CapturedIteration deep = deep();
        assertThatThrownBy(() -> text("xor", deep)).isInstanceOf(ProgramException.class)
                .hasMessageContaining(Integer.toString(PlayerPage.MOST_DRAWN + 1));
    }

    @Test
    void oneWhoseModulesAreFoldedIsAPage_alone() throws Exception {
        CapturedIteration deep = deep();
        Program program = program("xor");
        byte[] written = new PlayerPage(new GraphPlanner() {
            @Override
            public GraphPlan plan(TapeSnapshot graph) {
                return NOWHERE;
            }

            @Override
            public int drawn(TapeSnapshot graph) {
                return 20;
            }
        }).write(PlayerPage.Run.of(program, new TakeHistory(program.defaults()), List.of(deep), losses(1), List.of(),
                List.of()), LANGUAGE);
        assertThat(written.length).isBetween(500_000, 20_000_000);
        assertThat(PlayerPage.isAlone(deep)).isTrue();
    }

    private JsonNode followed(String id, CapturedIteration captured, int place) throws Exception {
        Program program = program(id);
        byte[] zipped = page.followed(PlayerPage.Run.of(program, new TakeHistory(program.defaults()), List.of(captured),
                losses(4, 2, 1), List.of(), List.of()), place, LANGUAGE);
        assertThat(zipped.length).as("what a phone is sent at each step").isLessThan(100_000);
        return new ObjectMapper().readTree(new GZIPInputStream(new ByteArrayInputStream(zipped)));
    }

    @Test
    void phonesAreSentNoNumberThatTheWindowHasNotShown() throws Exception {
        CapturedIteration captured = first(program("fizzbuzz"));
        int place = IntStream.range(0, captured.events().size())
                .filter(i -> captured.events().get(i) instanceof TapeEvent.BackwardStarted).findFirst().orElseThrow();
        JsonNode sent = followed("fizzbuzz", captured, place).get("iterations").get(0);
        assertThat(sent.get("steps")).isNotEmpty().allMatch(each -> each.get("kind").asText().equals("FORWARD"))
                .allMatch(each -> each.get("changes").valueStream().allMatch(one -> one.get("grad").asInt() < 0));
        JsonNode all = followed("fizzbuzz", captured, captured.events().size()).get("iterations").get(0);
        assertThat(all.get("steps").size()).isGreaterThan(sent.get("steps").size());
        assertThat(all.get("tensors")).as("where they will be").isEqualTo(sent.get("tensors"));
    }

    @Test
    void anIterationTooLargeToBeSentAtEachStepIsNotFollowed() {
        CapturedIteration deep = deep();
        assertThatThrownBy(() -> followed("xor", deep, 10)).isInstanceOf(ProgramException.class)
                .hasMessageContaining("1000");
    }

    @Test
    void aGradientThatManyFunctionsGiveToIsWrittenTermByTerm() throws Exception {
        Tensor x = Tensor.of(1).requiresGrad(true).named("x");
        int uses = 20;
        CapturedIteration deep = Recordings.record(List.of(x), () -> {
            Tensor y = x.mul(2);
            for (int i = 1; i < uses; i++) {
                y = y.mul(x);
            }
            y.backward();
        });
        int written = 0;
        int now = 0;
        JsonNode played = content(text("xor", deep)).get("iterations").get(0);
        long id = played.get("tensors").get(0).get("id").asLong(); // x is there first
        assertThat(played.get("tensors").get(0).get("name").asText()).isEqualTo("x");
        for (JsonNode step : played.get("steps")) {
            for (JsonNode change : step.get("changes")) {
                if (change.get("tensor").asLong() == id) {
                    written += change.get("parts").size();
                    now = change.get("kept").asInt() + change.get("parts").size();
                }
            }
        }
        assertThat(now).as("terms at the end").isEqualTo(uses);
        assertThat(written).isEqualTo(uses);
    }

    @Test
    void whatIsWrongIsSaidWithTheTensorAndTheLine() throws Exception {
        Program program = program("xor");
        try (Deck deck = new Deck(program, program.defaults())) {
            Finding finding = Finding.seen(FindingKind.SATURATED_UNITS, new FindingSite(7, 2, "h1", 43),
                    new Evidence(program, List.of(), List.of(), deck.losses(), deck.state()), Message.verbatim("flat"));
            JsonNode found = content(text("xor", first(program), finding)).get("findings");
            assertThat(found).hasSize(1);
            assertThat(found.get(0).get("sentence").get(0).asText()).isEqualTo("flat");
            assertThat(found.get(0).get("tensor").asText()).isEqualTo("h1");
            assertThat(found.get(0).get("iteration").asInt()).isEqualTo(7);
            assertThat(found.get(0).get("line").asInt()).as("from 0").isEqualTo(42);
        }
    }

    @Test
    void theCurveHasTheRatesThatTheProgramSetItself() throws Exception {
        Program program = new ScriptProgram(Path.of("steps.py"), "",
                ScriptProgram.Surroundings.silent(new PythonEngine()), ScriptProgram.Options.PLAIN);
        PlayerPage.Run run = PlayerPage.Run.of(program, new TakeHistory(program.defaults()),
                List.of(first(program("xor"))), losses(4, 2, 1), List.of(new Changes.Rate(11, 0.1, 0.05)), List.of());
        assertThat(run.rates()).containsExactly(new PlayerPage.Rate(1, 0.1), new PlayerPage.Rate(11, 0.05));
    }

    private static Series.View losses(double... values) {
        Series series = new Series();
        Arrays.stream(values).forEach(series::append);
        return series.view();
    }

    private static JsonNode content(String html) throws Exception {
        Matcher found = Pattern.compile("id=\"content\">(.*?)</script>", Pattern.DOTALL).matcher(html);
        assertThat(found.find()).isTrue();
        return new ObjectMapper().readTree(found.group(1));
    }

    /** An array as the page's script unpacks it. */
    private static double[] array(JsonNode content, int index) throws Exception {
        byte[] packed = Base64.getDecoder().decode(content.get("numbers").asText());
        byte[] all = new InflaterInputStream(new ByteArrayInputStream(packed), new Inflater(true)).readAllBytes();
        JsonNode entry = content.get("arrays").get(index);
        int size = entry.get("bytes").asInt();
        int count = 1;
        for (JsonNode each : entry.get("shape")) {
            count *= each.asInt();
        }
        ByteBuffer plain = ByteBuffer.allocate(count * size).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            for (int plane = 0; plane < size; plane++) {
                plain.put(i * size + plane, all[entry.get("at").asInt() + plane * count + i]);
            }
        }
        return IntStream.range(0, count)
                .mapToDouble(i -> size == Float.BYTES ? plain.getFloat(i * size) : plain.getDouble(i * size)).toArray();
    }

    @Test
    void afterAllStepsEveryCardHasTheTapesNumbersToTheLastBit() throws Exception {
        CapturedIteration captured = first(program("xor"));
        JsonNode content = content(text("xor", captured));
        JsonNode steps = content.get("iterations").get(0).get("steps");
        Map<Long, JsonNode> cards = new HashMap<>();
        for (JsonNode step : steps) {
            step.get("changes").forEach(each -> cards.put(each.get("tensor").asLong(), each));
        }
        TapeSnapshot whole = new TapeReader(captured).at(captured.events().size());
        assertThat(cards.keySet()).containsExactlyInAnyOrderElementsOf(
                whole.tensors().stream().map(each -> each.id()).toList());
        for (var tensor : whole.tensors()) {
            JsonNode card = Objects.requireNonNull(cards.get(tensor.id()));
            assertThat(array(content, card.get("data").asInt())).as(tensor.name()).isEqualTo(tensor.data().toArray());
            NdArray grad = tensor.grad();
            if (grad == null) {
                assertThat(card.get("grad").asInt()).isEqualTo(-1);
            } else {
                assertThat(array(content, card.get("grad").asInt())).as(tensor.name()).isEqualTo(grad.toArray());
            }
        }
    }

    @Tag("long")
    @Test
    void stepsAreForwardThenBackwardThenEveryUpdateEachWithItsLine() throws Exception {
        JsonNode content = content(text("xor", first(program("xor"))));
        List<String> lines = content.get("lines").get(0).valueStream().map(JsonNode::asText).map(String::strip)
                .toList();
        List<String> steps = content.get("iterations").get(0).get("steps").valueStream()
                .map(each -> each.get("kind").asText() + " " + (each.get("line").asInt() < 0
                        ? ""
                        : lines.get(each.get("line").asInt())))
                .toList();
        assertThat(steps).startsWith("FORWARD m1 = x @ w1", "FORWARD z1 = m1 + b1")
                .containsSubsequence("SEED loss.backward()", "BACKWARD z1 = m1 + b1", "BACKWARD m1 = x @ w1",
                        "UPDATE optimizer.step()", "ZERO optimizer.zero_grad()");
    }

    @Tag("long")
    @Test
    void allLanguagesAreInIt() throws Exception {
        JsonNode content = content(text("xor", first(program("xor"))));
        JsonNode sentence = content.get("iterations").get(0).get("steps").get(0).get("sentence");
        assertThat(sentence).hasSize(Language.values().length);
        assertThat(sentence.get(0).asText()).isNotEqualTo(sentence.get(1).asText());
        content.get("words").forEach(each -> assertThat(each).hasSize(Language.values().length));
    }

    @Test
    void theButtonForTheLanguageNamesTheNextInItsOwnWord() {
        Language[] all = Language.values();
        for (int i = 0; i < all.length; i++) {
            assertThat(new Texts(all[i]).of("export.page.language")).as("in %s", all[i])
                    .isEqualTo(all[(i + 1) % all.length].title());
        }
    }

    @Test
    void fizzBuzzFitsIntoAnEmailAndNothingLeavesThePage() throws Exception {
        String html = text("fizzbuzz", first(program("fizzbuzz")));
        assertThat(html.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(MOST);
        assertThat(html).contains("default-src 'none'").doesNotContain("https:", "src=", "href=", "@import", "fetch(");
    }

    @Test
    void onlyItsOwnScriptAndStyleMayRun() throws Exception {
        String html = text("xor", first(program("xor")));
        for (String tag : List.of("<style>|</style>|style-src", "<script type=\"module\">|</script>|script-src")) {
            String[] parts = tag.split("\\|", -1);
            String inside = html.substring(html.indexOf(parts[0]) + parts[0].length());
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(
                    inside.substring(0, inside.indexOf(parts[1])).getBytes(StandardCharsets.UTF_8));
            assertThat(html).contains(parts[2] + " 'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
        }
    }

    @Test
    void whatAProgramSaysIsNoMarkup() throws Exception {
        String bad = "</script><script>alert(1)</script> & \"{script}\" {content}";
        PlayerPage.Run run = new PlayerPage.Run(Message.verbatim(bad),
                List.of(new Script(List.of(new ScriptLine(bad, List.of())))), List.of(first(program("xor"))),
                losses(1), List.of(), List.of());
        String html = new String(page.write(run, LANGUAGE), StandardCharsets.UTF_8);
        assertThat(html).doesNotContain("<script>alert");
        assertThat(content(html).get("lines").get(0).get(0).asText()).isEqualTo(bad);
    }

    @Test
    void aTensorOfTooManyNumbersIsThinnedAndSaysWhatAllAreLike() {
        NumberStore store = new NumberStore(new NumberStore.Thinning(100, 64));
        double[] numbers = IntStream.range(0, 200 * 300).mapToDouble(i -> i - 7).toArray();
        store.add(NdArray.of(numbers, 200, 300));
        NumberStore.Entry entry = store.entries().getFirst();
        assertThat(entry.shape()).containsExactly(64, 64);
        assertThat(entry.whole()).containsExactly(200, 300);
        assertThat(Objects.requireNonNull(entry.summary()).min()).isEqualTo(-7);
        assertThat(entry.summary().max()).isEqualTo(200 * 300 - 8);
    }

    /** A weight that is used in every step of a loop has as many parts: written whole in each step they were the page. */
    @Test
    void equalArraysLieThereOnce() {
        NumberStore store = new NumberStore(new NumberStore.Thinning(100, 64));
        int first = store.add(NdArray.of(new double[]{1, 2}, 2));
        assertThat(store.add(NdArray.of(new double[]{1, 2}, 2))).isEqualTo(first);
        assertThat(store.add(NdArray.of(new double[]{1, 2}, 1, 2))).isNotEqualTo(first);
    }
}
