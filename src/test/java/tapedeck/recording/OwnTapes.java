package tapedeck.recording;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.stream.Stream;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.Tempo;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.python.PythonEngine;
import tapedeck.python.ScriptOpener;
import tapedeck.python.ScriptProgram;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.Granularity;
import tapedeck.tape.TapeEvent;

/**
 * Compares the recordings in {@code target/recorded}, which {@code src/test/pytorch/compare_recordings.py} made, with what our own
 * deck records of the same scripts; writes {@code src/test/resources/pytorch/own_tapes.json}, unless it is given names. A program.
 */
final class OwnTapes {
    private static final Path TESTS = Path.of("src", "test");
    private static final Path RECORDED = Path.of("target", "recorded");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Of our iterations, what is tried as one of PyTorch's. */
    private static final int MOST = 64;

    private OwnTapes() {}

    public static void main(String[] names) throws IOException, InterruptedException {
        PrintStream console = System.out;
        List<String> lines = new ArrayList<>();
        try (PythonEngine engine = new PythonEngine(); Stream<Path> files = Files.list(RECORDED)) {
            engine.warm();
            ScriptOpener scripts = new ScriptOpener(ScriptProgram.Surroundings.silent(engine));
            for (Path tape : files.sorted().toList()) {
                String name = String.valueOf(tape.getFileName()).replace(".tape", "");
                if (names.length > 0 && !List.of(names).contains(name)) {
                    continue;
                }
                ObjectNode result = compare(scripts, name, tape);
                console.println(result);
                lines.add(result.toString());
                if (names.length == 0) {
                    Files.writeString(TESTS.resolve(Path.of("resources", "pytorch", "own_tapes.json")),
                            "[\n" + String.join(",\n", lines) + "\n]\n");
                }
            }
        }
    }

    private static ObjectNode compare(ScriptOpener scripts, String name, Path tape)
            throws IOException, InterruptedException {
        String[] parts = name.split("\\.", 2);
        String script = (parts[0].equals("recorded") ? "pytorch/" : "python/") + parts[0] + "/" + parts[1] + ".py";
        ObjectNode result = JSON.createObjectNode().put("name", script);
        try {
            if (!Files.readString(TESTS.resolve(script)).contains("manual_seed")) {
                result.put("seeded", false);
            }
            RecordedRun theirs = RecordedRun.of(tape);
            TapeComparison comparison = compare(theirs, scripts.open(TESTS.resolve(script)).load(Path.of("")),
                    theirs.shown(), result);
            result.put("functions", comparison.functions()).put("found", comparison.found())
                    .put("values", comparison.values()).put("difference", rounded(comparison.difference()));
            if (comparison.difference() > 1e-5) {
                result.put("worst", comparison.worst());
            }
            if (!comparison.alone().isEmpty()) {
                ObjectNode alone = result.putObject("alone");
                comparison.alone().forEach(alone::put);
            }
        } catch (ProgramException e) {
            result.put("refused", e.message().key());
        }
        return result;
    }

    /** The iterations that were recorded, of the two as they play. */
    static TapeComparison compare(Program theirs, Program ours, NavigableSet<Long> iterations,
            ObjectNode result) throws InterruptedException {
        TapeComparison comparison = new TapeComparison();
        try (Deck recorded = deck(theirs); Deck own = deck(ours)) {
            long each = 1;
            for (long iteration : iterations) {
                List<TapeEvent> a = whole(recorded, iteration);
                List<TapeEvent> b = new ArrayList<>();
                for (long i = (iteration - 1) * each + 1; i <= iteration * each; i++) {
                    b.addAll(whole(own, i));
                    boolean isFirst = iteration == 1 && i == each && each < MOST;
                    if (isFirst && TapeComparison.functions(b) < TapeComparison.functions(a)
                            && own.state().position().failure() == null) {
                        each++; // one that accumulates: ours end with each backward pass, PyTorch's with the step
                    }
                }
                if (b.isEmpty() || a.isEmpty()) {
                    result.withArray("missing").add(iteration);
                } else {
                    comparison.add(a, b);
                }
            }
            if (each > 1) {
                result.put("ofOurs", each);
            }
            if (own.state().position().failure() != null) {
                result.put("failed", Objects.requireNonNull(own.state().position().failure()).key());
            }
        }
        return comparison;
    }

    /** All of an iteration; nothing if the program has none of that number. */
    private static List<TapeEvent> whole(Deck deck, long iteration) throws InterruptedException {
        CapturedIteration captured = at(deck, iteration);
        if (captured.iteration() != iteration) {
            return List.of();
        }
        toItsEnd(deck, captured);
        return captured.events();
    }

    private static double rounded(double difference) {
        return Double.isFinite(difference)
                ? new BigDecimal(difference).round(new MathContext(3)).doubleValue()
                : Double.MAX_VALUE;
    }

    private static Deck deck(Program program) {
        Deck deck = new Deck(program.silenced(), program.defaults());
        deck.setTempo(Tempo.free());
        deck.setStopsWhenNotFinite(false);
        return deck;
    }

    /** Going there held when its first update was done. */
    private static void toItsEnd(Deck deck, CapturedIteration captured) throws InterruptedException {
        while (captured.events().stream().noneMatch(TapeEvent.IterationEnded.class::isInstance)
                && deck.state().position().status() == DeckState.Status.PAUSED) {
            deck.step(Granularity.PHASE);
            deck.await();
        }
    }

    private static CapturedIteration at(Deck deck, long iteration) throws InterruptedException {
        deck.goTo(iteration);
        DeckState state = deck.await();
        CapturedIteration captured = state.playhead().captured();
        return captured == null ? new CapturedIteration(-1, 0, false) : captured;
    }
}
