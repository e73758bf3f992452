package tapedeck.export.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import tapedeck.export.PyTorchScript;
import tapedeck.export.Script;
import tapedeck.export.ScriptFolder;
import tapedeck.export.TakeHistory;
import tapedeck.finding.Finding;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.Changes;
import tapedeck.tape.Series;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeReader;
import tapedeck.text.Language;
import tapedeck.text.Message;
import tapedeck.text.Texts;

/** A {@link WebPage} that plays iterations step by step, with all its languages. */
public final class PlayerPage {
    private static final List<String> STYLES = List.of("page-colours.css", "player.css");
    private static final List<String> PLAYER = List.of("numbers.js", "colours.js", "drawn-graph.js", "graph-pane.js",
            "why.js", "card-details.js", "curve.js", "player.js");
    private static final WebPage PAGE = new WebPage(STYLES, with("player-page.js"));
    private static final WebPage FOLLOWER = new WebPage(STYLES, with("player-follower.js"));
    /** All words of the page itself. */
    private static final List<String> WORDS = List.of("export.page.play", "export.page.pause", "export.page.back",
            "export.page.forward", "export.page.steps", "export.page.full", "export.page.dark", "export.page.light",
            "export.page.language", "export.page.language-title", "export.page.program", "export.page.loss",
            "export.page.iteration",
            "export.page.close", "export.page.values", "export.page.why", "export.page.none", "export.page.thinned",
            "export.page.min", "export.page.max", "export.page.mean", "export.page.norm", "export.page.index",
            "export.page.terms", "export.page.more", "export.page.sum", "export.page.made",
            "export.page.old",
            "export.page.phase.FORWARD", "export.page.phase.SEED", "export.page.phase.BACKWARD",
            "export.page.phase.CLIP", "export.page.phase.UPDATE", "export.page.phase.ZERO", "export.page.phase.FAILED",
            "export.page.start", "export.page.graph", "export.page.curve", "export.page.findings",
            "export.page.found", "export.page.found-line",
            "export.page.alone", "export.page.among", "export.page.lead");

    /**
     * The run that is shown.
     *
     * @param title of the program
     * @param script in the order of {@code Language.values()}: its lines are the same but for comments; one if there is but one
     * @param iterations in their order; at least one
     * @param losses of all of the run
     * @param rates at which it learned, in order
     * @param findings what is wrong with it; most often nothing
     */
    public record Run(Message title, List<Script> script, List<CapturedIteration> iterations, Series.View losses,
            List<Rate> rates, List<Finding> findings) {
        /**
         * That of a program, with the losses and the settings of all of its run; of what has no script without its lines.
         *
         * @param changes of the rate, whoever made them
         */
        public static Run of(Program program, TakeHistory history, List<CapturedIteration> iterations,
                Series.View losses,
                List<Changes.Rate> changes, List<Finding> findings) {
            List<Rate> rates = new ArrayList<>();
            if (program.script() == null) {
                rates.add(new Rate(1, history.settings().hyperparameters().learningRate()));
            } else if (!changes.isEmpty() && changes.getFirst().iteration() > 1) { // a script has its own
                rates.add(new Rate(1, changes.getFirst().from()));
            }
            changes.forEach(each -> rates.add(new Rate(each.iteration(), each.to())));
            return new Run(program.title(), scripts(program, history), iterations, losses, rates,
                    findings);
        }
    }

    /** A program's script in each language; one without lines where it has none. */
    static List<Script> scripts(Program program, TakeHistory history) {
        try {
            List<Script> scripts = new ArrayList<>();
            for (Language each : Language.values()) {
                scripts.add(PyTorchScript.of(program, history, new Texts(each), ScriptFolder.asItIs(null)));
            }
            return scripts;
        } catch (ProgramException none) {
            return List.of(new Script(List.of()));
        }
    }

    /** A learning rate, and the first iteration whose update it holds for. */
    public record Rate(long iteration, double rate) {}

    /**
     * A finding, in each language.
     *
     * @param iteration in which it was found
     * @param tensor the name of the tensor that it is of; empty for none
     * @param line of the program, from 0; -1 where that is not known
     */
    record Found(List<String> sentence, long iteration, String tensor, int line) {}

    /** All that the script of the page reads. */
    private record Content(List<String> languages, String language, List<String> title, List<List<String>> lines,
            List<Rate> rates, PlayedCurve curve, List<Found> findings, List<PlayedIteration> iterations,
            List<NumberStore.Entry> arrays,
            Map<String, List<String>> words, String numbers) {}

    private final GraphPlanner planner;
    private final List<Texts> languages = Arrays.stream(Language.values()).map(Texts::new).toList();

    public PlayerPage(GraphPlanner planner) {
        this.planner = planner;
    }

    /** An iteration of which more is drawn is no page: laying it out takes minutes, and nobody finds his way about it. */
    static final int MOST_DRAWN = 2_000;
    /** An iteration of more Functions, however folded, is no page: of 9,800 a browser had not opened it after three minutes. */
    static final int MOST_FUNCTIONS = 5_000;
    /** An iteration of more Functions is alone on its page, whose numbers would be too many. */
    private static final int MOST_OF_SEVERAL = 1_000;

    /** Returns whether an iteration is played alone, so large is it. */
    public static boolean isAlone(CapturedIteration captured) {
        return functions(captured) > MOST_OF_SEVERAL;
    }

    private static long functions(CapturedIteration captured) {
        return captured.events().stream().filter(TapeEvent.FunctionRecorded.class::isInstance).count();
    }

    /** @throws ProgramException in a sentence, if an iteration has more than a page can play */
    private void check(CapturedIteration captured) throws ProgramException {
        long functions = functions(captured);
        int drawn = functions > MOST_DRAWN
                ? planner.drawn(new TapeReader(captured).at(captured.events().size()))
                : (int) functions;
        if (drawn > MOST_DRAWN || functions > MOST_FUNCTIONS) {
            throw new ProgramException(Message.of("export.page.tooMany", "iteration", captured.iteration(),
                    "functions", functions, "drawn", drawn, "most", MOST_DRAWN, "whole", MOST_FUNCTIONS));
        }
    }

    private static List<String> with(String begins) {
        return Stream.concat(PLAYER.stream(), Stream.of(begins)).toList();
    }

    /**
     * A page without a run, in UTF-8: it plays what the page around it hands over, see {@link #followed}.
     *
     * @param language of what it says in a browser that is too old for it
     */
    public static byte[] follower(Language language) {
        return FOLLOWER.write(language, "Tapedeck", Map.of());
    }

    /**
     * What a {@link #follower} plays, as JSON in UTF-8 that is compressed by gzip: the last iteration of a run, of its numbers only some where they are many.
     *
     * @param place in the iteration's events, as far as it has been seen
     * @param language if the reader has none
     * @throws ProgramException in a sentence, if the iteration is too large to be sent at each step
     */
    public byte[] followed(Run run, int place, Language language) throws ProgramException, InterruptedException {
        CapturedIteration captured = run.iterations.getLast();
        if (isAlone(captured)) {
            throw new ProgramException(Message.of("export.page.tooManyFollowed", "iteration", captured.iteration(),
                    "functions", functions(captured), "most", MOST_OF_SEVERAL));
        }
        PlayedIterations read = PlayedIterations.upTo(captured, place, run.script.getFirst(), languages, planner);
        return zipped(WebResources.json(content(run, language, read)));
    }

    private static byte[] zipped(String json) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The page's bytes, in UTF-8; {@code language} is the one it opens in unless its reader's browser asks for another. */
    public byte[] write(Run run, Language language) throws ProgramException, InterruptedException {
        for (CapturedIteration each : run.iterations) {
            check(each);
        }
        PlayedIterations read = PlayedIterations.of(run.iterations,
                Collections.nCopies(run.iterations.size(), run.script.getFirst()), languages, planner);
        Content content = content(run, language, read);
        return PAGE.write(language, content.title.get(content.languages.indexOf(language.code())), content);
    }

    private Content content(Run run, Language language, PlayedIterations read) {
        List<List<String>> lines = run.script.stream()
                .map(each -> each.lines().stream().map(line -> line.text()).toList()).toList();
        return new Content(Stream.of(Language.values()).map(Language::code).toList(), language.code(),
                languages.stream().map(each -> each.of(run.title)).toList(), lines, run.rates,
                PlayedCurve.of(run.losses), run.findings.stream().map(this::found).toList(),
                read.iterations(), read.numbers().entries(), words(WORDS, languages), read.numbers().packed());
    }

    private Found found(Finding finding) {
        return new Found(languages.stream().map(each -> each.of(finding.sentence())).toList(),
                finding.site().iteration(), finding.site().tensor(), finding.site().line() - 1);
    }

    /** The words of a page by the last part of their keys, each in all languages. */
    static Map<String, List<String>> words(List<String> keys, List<Texts> languages) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        keys.forEach(key -> words.put(key.replaceFirst("^export\\.page\\.", "").replaceFirst("^export\\.", ""),
                languages.stream().map(each -> each.of(key, "n", "{n}", "of", "{of}")).toList()));
        return words;
    }
}
