package tapedeck.python;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tapedeck.finding.FindingKind;
import tapedeck.text.Language;
import tapedeck.text.Texts;

/**
 * The text of {@code src/site/markdown/findings.md}: what each finding is, and what a checkup says of each program with a planted mistake
 * and of each healthy one, as {@code src/test/python/found.txt} has it, which {@link Checkups} prints with {@code --record}.
 * {@link FindingsPageTest} says if the page is another, and writes it. What was said of the second set when it was checked
 * first is in {@code blind.txt}, and stays.
 */
final class FindingsPage {
    private static final Path HOME = Path.of(System.getProperty("tapedeck.home", ".")).toAbsolutePath().normalize();
    static final Path PAGE = HOME.resolve("src/site/markdown/findings.md");
    private static final Path TEXTS = HOME.resolve("src/test/python/findings.txt");
    static final Path FOUND = HOME.resolve("src/test/python/found.txt");
    private static final Path BLIND = HOME.resolve("src/test/python/blind.txt");
    private static final String BETWEEN = " | ";
    /** Whose misses were looked at. */
    static final List<String> TUNED = List.of("tune", "held-out", "tune-too");

    private FindingsPage() {}

    /**
     * What was said of a program.
     *
     * @param planted the id of its mistake; empty for a healthy one
     * @param rank which finding that is, from 1; 0 if it was not found
     * @param atLine whether it points where a person would
     * @param found the ids of all, in order
     */
    record Found(String half, String program, String planted, int rank, boolean atLine, String found) {
        static Found of(Checkups.Outcome outcome) {
            return new Found(outcome.of().half(), outcome.of().name(), outcome.of().trouble(), outcome.rank(),
                    outcome.isAtItsLine(), outcome.report().findings().stream().map(each -> each.kind().id())
                            .collect(Collectors.joining(" ")));
        }

        static Found read(String line) {
            String[] parts = line.split(" \\| ?", -1);
            return new Found(parts[0], parts[1], parts[2], Integer.parseInt(parts[3]), parts[4].equals("line"),
                    parts[5]);
        }

        boolean isHealthy() { return planted.isEmpty(); }

        boolean isRight() { return isHealthy() ? found.isEmpty() : rank == 1 && atLine; }

        @Override
        public String toString() {
            return String.join(BETWEEN, half, program, planted, String.valueOf(rank), atLine ? "line" : "-", found);
        }
    }

    static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream().filter(each -> !each.startsWith("#")).toList();
    }

    private static List<Found> blind() throws IOException {
        return lines(BLIND).stream().map(Found::read).toList();
    }

    static List<Found> found() throws IOException {
        return lines(FOUND).stream().map(Found::read).toList();
    }

    /** By its id, of each finding what it needs to see, when it speaks, and what to try. */
    static Map<String, List<String>> texts() throws IOException {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        for (String line : lines(TEXTS)) {
            List<String> parts = List.of(line.split(" \\| ", -1));
            texts.put(parts.getFirst(), parts.subList(1, parts.size()));
        }
        return texts;
    }

    /** The page as it should be. */
    static String page() throws IOException {
        Texts words = new Texts(Language.ENGLISH);
        Map<String, List<String>> texts = texts();
        StringBuilder page = new StringBuilder(
                """
                        # Findings

                        What `tapedeck check` may say of a program, in the order in which it says it: the cause before what it causes.
                        This page is made from the detectors' texts and from a recorded run (`src/test/python/found.txt`).
                        """);
        for (FindingKind each : FindingKind.values()) {
            List<String> parts = texts.getOrDefault(each.id(), List.of("", "", ""));
            page.append("\n## ").append(each.id()).append("\n\n").append(words.of(each.meaning()))
                    .append("\n\n- Needs to see: ").append(parts.get(0)).append(".\n- Speaks when ")
                    .append(parts.get(1)).append(".\n- Try: ").append(parts.get(2)).append(".\n");
        }
        List<Found> all = found();
        page.append(
                """

                        ## What is found

                        Programs with one planted mistake, and healthy ones, in two sets. The detectors were made on the half of the
                        first set that is called `tune`, and were right about 31 of the 45 planted programs of its other half, `held-out`;
                        then they were mended with that half in view. The second set was written when the detectors were done, by one who had
                        read what stands above and not their code, and each of its programs was run in PyTorch before it was ever checked.

                        """);
        page.append("- *blind*: the second set when it was checked first: ").append(counts(blind(), Checkups.HALVES))
                .append("\n- tuned on, now: the first set and half of the second (`tune-too`), whose misses were looked at: ")
                .append(counts(all, TUNED))
                .append("\n- held out: the other half of the second set (`blind`), of which nobody looked why one was missed: when "
                        + "it was checked first: ")
                .append(counts(blind(), List.of("blind"))).append("; now: ")
                .append(counts(all, List.of("blind"))).append('\n');
        page.append("\n| planted | program | half | rank | at its line | found |\n|---|---|---|---|---|---|\n");
        all.stream().filter(each -> !each.isHealthy()).sorted(java.util.Comparator.comparing(Found::planted))
                .forEach(each -> page.append(row(each.planted(), name(each), each.half(),
                        each.rank() == 0 ? "not found" : String.valueOf(each.rank()), each.atLine() ? "yes" : "no",
                        each.found())));
        page.append("\nFalse alarms on healthy programs:\n\n");
        List<Found> alarms = all.stream().filter(each -> each.isHealthy() && !each.isRight()).toList();
        alarms.forEach(each -> page.append("- ").append(name(each)).append(" (").append(each.half()).append("): ")
                .append(each.found()).append('\n'));
        page.append(alarms.isEmpty() ? "None.\n" : "");
        return page.append(CuresTable.of(Cured.recorded())).toString();
    }

    private static String name(Found found) {
        return found.program().replaceFirst(".*/", "");
    }

    static String row(String... cells) {
        return Stream.of(cells).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String counts(List<Found> all, List<String> halves) {
        return count(all, halves, false) + "; healthy without a finding: " + count(all, halves, true);
    }

    private static String count(List<Found> all, List<String> halves, boolean healthy) {
        List<Found> kind = all.stream()
                .filter(each -> halves.contains(each.half()) && each.isHealthy() == healthy).toList();
        return (healthy ? "" : "found first and at its line: ") + kind.stream().filter(Found::isRight).count() + " of "
                + kind.size();
    }
}
