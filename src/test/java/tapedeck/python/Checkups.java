package tapedeck.python;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.DeckState;
import tapedeck.finding.Finding;
import tapedeck.finding.Remedy;
import tapedeck.finding.checkup.Checkup;
import tapedeck.program.Settings;
import tapedeck.text.Language;
import tapedeck.text.Texts;

/**
 * The programs with a planted mistake and the healthy ones, and what a checkup says of them. As a program: {@code Checkups
 * [tune|held-out|tune-too|blind] [--record] [part of a name] ...} prints a line for each, its findings, and the sums; with {@code --record} the lines
 * of {@code found.txt}.
 */
final class Checkups {
    private static final Path FOLDER = Path.of(System.getProperty("tapedeck.home", "."), "src/test/python")
            .toAbsolutePath()
            .normalize();
    /** What ends the folders' names: of the first programs, and of those written when the detectors were done. */
    private static final List<String> SETS = List.of("", "2");
    /** On which the detectors were made, and those that were only measured. */
    static final List<String> HALVES = List.of("tune", "held-out", "tune-too", "blind");
    /** Enough where other work keeps the processors busy, too: what is found must not hang on that. */
    private static final int SECONDS = 600;

    private Checkups() {}

    /**
     * A program and what is wrong with it.
     *
     * @param half one of {@link #HALVES}
     * @param trouble the id of its mistake; empty for a healthy one
     * @param lines where a person would point
     */
    record Case(Path file, String half, String trouble, List<Integer> lines) {
        boolean isHealthy() { return trouble.isEmpty(); }

        String name() {
            return FOLDER.relativize(file).toString();
        }
    }

    /** What a checkup said. */
    record Outcome(Case of, Checkup.Report report) {
        /** Which finding the planted mistake is, from 1; 0 if it was not found. */
        int rank() {
            List<Finding> found = report.findings();
            return IntStream.range(0, found.size()).filter(i -> found.get(i).kind().id().equals(of.trouble))
                    .map(i -> i + 1).findFirst().orElse(0);
        }

        /** Whether the finding points where a person would. */
        boolean isAtItsLine() {
            int rank = rank();
            return rank > 0 && of.lines.contains(report.findings().get(rank - 1).site().line());
        }

        /** Whether it is as it should be: the mistake first, at its line; nothing of a healthy one. */
        boolean isRight() {
            return of.isHealthy() ? report.findings().isEmpty() : rank() == 1 && isAtItsLine();
        }

        @Override
        public String toString() {
            Texts texts = new Texts(Language.ENGLISH);
            StringBuilder all = new StringBuilder(
                    String.format(Locale.ROOT, "%s %s %s%s", isRight() ? "ok  " : "MISS", of.half,
                            of.name(), of.isHealthy() ? "" : ": " + of.trouble + " " + of.lines));
            report.findings().forEach(each -> all.append("\n       ").append(each.kind().id()).append(" line ")
                    .append(each.site().line()).append(": ").append(texts.of(each.sentence()))
                    .append(each.remedies(Remedy.Rewrite.class).stream().findFirst().map(edit -> "\n         " + edit)
                            .orElse("")));
            if (report.unjudged() != null) {
                all.append("\n       ").append(texts.of(report.unjudged()));
            }
            DeckState end = report.evidence().state();
            if (end.position().failure() != null) {
                all.append("\n       failed: ").append(texts.of(end.position().failure()));
            }
            return all.toString();
        }
    }

    /** All programs of both kinds, of each set the planted ones first. */
    static List<Case> all() throws IOException {
        List<Case> cases = new ArrayList<>();
        for (String set : SETS) {
            Path planted = FOLDER.resolve("planted" + set);
            for (JsonNode each : new ObjectMapper().readTree(planted.resolve("expected.json").toFile())) {
                cases.add(new Case(planted.resolve(each.get("file").asText()), each.get("half").asText(),
                        each.get("id").asText(), each.get("lines").valueStream().map(JsonNode::asInt).toList()));
            }
            Path healthy = FOLDER.resolve("healthy" + set);
            for (JsonNode each : new ObjectMapper().readTree(healthy.resolve("halves.json").toFile())) {
                cases.add(new Case(healthy.resolve(each.get("file").asText()), each.get("half").asText(), "",
                        List.of()));
            }
        }
        return cases;
    }

    static Outcome of(Case one, PythonEngine engine) throws IOException, InterruptedException {
        return of(one, Files.readString(one.file), null, engine);
    }

    /** Those whose misses were looked at. */
    static List<Case> tuned(boolean healthy) throws IOException {
        return all().stream().filter(each -> FindingsPage.TUNED.contains(each.half) && each.isHealthy() == healthy)
                .toList();
    }

    /** Of a program as it is after an edit, or with another rate, which may be null. */
    static Outcome of(Case one, String text, @Nullable Double rate, PythonEngine engine) throws InterruptedException {
        ScriptProgram program = Scripts.program(engine, one.file, text);
        Settings settings = program.defaults();
        return new Outcome(one, Checkup.of(program, rate == null ? settings : settings.withLearningRate(rate),
                new Checkup.Limits(Long.MAX_VALUE, Duration.ofSeconds(SECONDS))));
    }

    public static void main(String[] arguments) throws Exception {
        PrintStream console = System.out;
        List<String> wanted = List.of(arguments);
        List<String> halves = wanted.stream().filter(HALVES::contains).toList();
        boolean record = wanted.contains("--record");
        List<String> names = wanted.stream().filter(each -> !halves.contains(each) && !each.equals("--record"))
                .toList();
        List<Outcome> outcomes = new ArrayList<>();
        try (PythonEngine engine = new PythonEngine()) {
            engine.warm();
            for (Case each : all()) {
                if ((halves.isEmpty() || halves.contains(each.half))
                        && (names.isEmpty() || names.stream().anyMatch(each.name()::contains)
                                || names.contains(each.trouble))) {
                    outcomes.add(of(each, engine));
                    console.println(record ? FindingsPage.Found.of(outcomes.getLast()) : outcomes.getLast());
                }
            }
        }
        if (record) {
            return;
        }
        for (boolean healthy : new boolean[]{false, true}) {
            List<Outcome> kind = outcomes.stream().filter(each -> each.of.isHealthy() == healthy).toList();
            console.println((healthy ? "healthy without a finding: " : "planted found first and at their line: ")
                    + kind.stream().filter(Outcome::isRight).count() + " of " + kind.size());
        }
        HALVES.forEach(half -> console.println(half + ": "
                + outcomes.stream().filter(each -> each.of.half.equals(half) && each.isRight()).count() + " of "
                + outcomes.stream().filter(each -> each.of.half.equals(half)).count()));
    }
}
