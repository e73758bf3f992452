package tapedeck.export.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tapedeck.export.PyTorchScript;
import tapedeck.export.Script;
import tapedeck.export.ScriptFolder;
import tapedeck.export.TakeHistory;
import tapedeck.export.report.Html;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.tape.Captured;
import tapedeck.tape.Series;
import tapedeck.text.Language;
import tapedeck.text.Message;
import tapedeck.text.Texts;

/**
 * A page of HTML that plays iterations step by step: one file that asks for nothing else, with all its languages. Texts of the
 * program cannot become markup: they lie there as data, and the page's policy lets only its own script and style be used.
 */
public final class PlayerPage {
    /** The script's parts, in an order in which each knows those before it. */
    private static final List<String> SCRIPTS = List.of("numbers.js", "colours.js", "drawn-graph.js", "why.js",
            "curve.js",
            "player.js");
    /** A place of the template that is filled; what fills it is not looked at again. */
    private static final Pattern PART = Pattern.compile("\\{([a-z]+)}");
    /** So many numbers a page has at most before tensors are thinned; they take up to ten bytes each. */
    private static final long MOST_NUMBERS = 3_000_000;
    /** Tensors of more numbers are thinned: first the largest alone, then those that the page would be too large with. */
    private static final List<Integer> LIMITS = List.of(10_000, 2_000, 256, 0);
    /** All words of the page itself. */
    private static final List<String> WORDS = List.of("export.page.play", "export.page.pause", "export.page.back",
            "export.page.forward", "export.page.steps", "export.page.full", "export.page.dark", "export.page.light",
            "export.page.language", "export.page.program", "export.page.loss", "export.page.iteration",
            "export.page.close", "export.page.values", "export.page.why", "export.page.none", "export.page.thinned",
            "export.page.index", "export.page.more", "export.page.sum", "export.page.made", "export.page.old",
            "export.page.phase.FORWARD", "export.page.phase.SEED", "export.page.phase.BACKWARD",
            "export.page.phase.CLIP", "export.page.phase.UPDATE", "export.page.phase.ZERO", "export.page.phase.FAILED",
            "export.page.start", "export.page.graph", "export.page.curve");

    /**
     * The run that is shown.
     *
     * @param title of the program
     * @param script in the order of {@code Language.values()}: its lines are the same but for comments; one if there is but one
     * @param iterations in their order; at least one
     * @param losses of all of the run
     * @param rates at which it learned, in order
     */
    public record Run(Message title, List<Script> script, List<Captured> iterations, Series.View losses,
            List<Rate> rates) {
        /** That of a program, with the losses and the settings of all of its run; of what has no script without its lines. */
        public static Run of(Program program, TakeHistory history, List<Captured> iterations, Series.View losses) {
            List<Script> scripts = new ArrayList<>();
            try {
                for (Language each : Language.values()) {
                    scripts.add(PyTorchScript.of(program, history, new Texts(each), ScriptFolder.asItIs(null)));
                }
            } catch (ProgramException none) {
                scripts = List.of(new Script(List.of()));
            }
            List<Rate> rates = new ArrayList<>();
            if (program.script() == null) { // a script has its own
                rates.add(new Rate(1, history.settings().hyperparameters().learningRate()));
            }
            history.changes().stream().filter(each -> each.isOfRate())
                    .forEach(each -> rates.add(new Rate(each.iteration(), each.after().learningRate())));
            return new Run(program.title(), scripts, iterations, losses, rates);
        }
    }

    /** A learning rate, and the first iteration whose update it holds for. */
    public record Rate(long iteration, double rate) {}

    /** All that the script of the page reads. */
    private record Content(List<String> languages, String language, List<String> title, List<List<String>> lines,
            List<Rate> rates, PlayedCurve curve, List<PlayedIteration> iterations, List<NumberStore.Entry> arrays,
            Map<String, List<String>> words, String numbers) {}

    private final GraphPlanner planner;
    private final List<Texts> languages = Arrays.stream(Language.values()).map(Texts::new).toList();

    public PlayerPage(GraphPlanner planner) {
        this.planner = planner;
    }

    /** The page's bytes, in UTF-8; {@code language} is the one it opens in unless its reader's browser asks for another. */
    public byte[] write(Run run, Language language) throws InterruptedException {
        NumberStore numbers = new NumberStore(LIMITS.getFirst());
        List<PlayedIteration> iterations = iterations(run, numbers);
        for (int i = 1; i < LIMITS.size() && numbers.count() > MOST_NUMBERS; i++) {
            numbers = new NumberStore(LIMITS.get(i));
            iterations = iterations(run, numbers);
        }
        return page(content(run, language, iterations, numbers), language).getBytes(StandardCharsets.UTF_8);
    }

    private List<PlayedIteration> iterations(Run run, NumberStore numbers) throws InterruptedException {
        IterationReader reader = new IterationReader(run.script.getFirst(), languages, numbers, planner);
        List<PlayedIteration> iterations = new ArrayList<>();
        for (Captured each : run.iterations) {
            iterations.add(reader.read(each));
        }
        return iterations;
    }

    private Content content(Run run, Language language, List<PlayedIteration> iterations, NumberStore numbers) {
        List<List<String>> lines = run.script.stream()
                .map(each -> each.lines().stream().map(line -> line.text()).toList()).toList();
        Map<String, List<String>> words = new LinkedHashMap<>();
        WORDS.forEach(key -> words.put(key.substring("export.page.".length()),
                languages.stream().map(each -> each.of(key, "n", "{n}", "of", "{of}")).toList()));
        return new Content(Stream.of(Language.values()).map(Language::code).toList(), language.code(),
                languages.stream().map(each -> each.of(run.title)).toList(), lines, run.rates,
                PlayedCurve.of(run.losses), iterations, numbers.entries(), words, numbers.packed());
    }

    private static String page(Content content, Language language) {
        String style = resource("player.css");
        String script = SCRIPTS.stream().map(PlayerPage::resource).collect(Collectors.joining("\n"));
        Map<String, String> parts = Map.of("language", language.code(), "stylehash", hash(style), "scripthash",
                hash(script), "title",
                Html.escaped(content.title.get(content.languages.indexOf(language.code())) + " · Tapedeck"), "style",
                style, "old",
                Html.escaped(new Texts(language).of("export.page.old")), "content", json(content), "script", script);
        return PART.matcher(resource("player.html"))
                .replaceAll(part -> Matcher.quoteReplacement(Objects.requireNonNull(parts.get(part.group(1)))));
    }

    /** No {@code <} in it: nothing of a program can end the element that it lies in. */
    private static String json(Content content) {
        try {
            return JsonMapper.builder().build().writeValueAsString(content).replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hash(String text) {
        try {
            return "sha256-" + Base64.getEncoder().encodeToString(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String resource(String name) {
        try (@Nullable
        InputStream in = PlayerPage.class.getResourceAsStream("/web/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
