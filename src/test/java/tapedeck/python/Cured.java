package tapedeck.python;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tapedeck.finding.Finding;
import tapedeck.finding.LossCourse;
import tapedeck.finding.Remedy;
import tapedeck.tape.Series;

/**
 * What comes of what is offered against the planted mistake of a program, when it is tried: each suggested edit, and each other rate to
 * begin anew with. (Other networks are offered where the program is one that was drawn; a change from an iteration on where somebody set
 * something.) As a program it prints the lines of {@code cured.txt} for those whose names have a part that was given.
 *
 * @param cure {@code edit} or {@code rate}; {@code none} where nothing is offered, {@code not found} where the mistake is not
 * @param found the ids of what is found then, in order
 * @param failed whether the program ends in an error then
 * @param before what its loss was in the end; NaN where it came to none
 * @param after what it is in the end with the cure
 */
record Cured(String program, String trouble, String cure, String found, boolean failed, double before, double after) {
    private static final String BETWEEN = " | ";
    static final String NONE = "none";
    static final String MISSED = "not found";

    /** All that were tried when the page was made. */
    static List<Cured> recorded() throws IOException {
        return FindingsPage.lines(FindingsPage.FOUND.resolveSibling("cured.txt")).stream().map(Cured::read).toList();
    }

    /** Whether it has helped: the finding is gone, or the loss is lower. */
    boolean helps() {
        return isGone() || (after < before || (Double.isNaN(before) && Double.isFinite(after)));
    }

    boolean isGone() { return !failed && !List.of(found.split(" ", -1)).contains(trouble); }

    boolean isTried() { return !cure.equals(NONE) && !cure.equals(MISSED); }

    static Cured read(String line) {
        String[] parts = line.split(" \\| ?", -1);
        return new Cured(parts[0], parts[1], parts[2], parts[3], parts[4].equals("failed"),
                Double.parseDouble(parts[5]), Double.parseDouble(parts[6]));
    }

    @Override
    public String toString() {
        return String.join(BETWEEN, program, trouble, cure, found, failed ? "failed" : "-", String.valueOf(before),
                String.valueOf(after));
    }

    /** Of all that is offered, each tried alone. */
    static List<Cured> of(Checkups.Case planted, PythonEngine engine) throws IOException, InterruptedException {
        Checkups.Outcome as = Checkups.of(planted, engine);
        Finding finding = as.report().findings().stream()
                .filter(each -> each.kind().id().equals(planted.trouble())).findFirst().orElse(null);
        double before = last(as);
        if (finding == null) {
            return List.of(new Cured(planted.name(), planted.trouble(), MISSED, ids(as), false, before, before));
        }
        List<Cured> all = new ArrayList<>();
        String text = Files.readString(planted.file());
        for (Remedy.Rewrite edit : finding.remedies(Remedy.Rewrite.class)) {
            all.add(tried(planted, "edit", before, Checkups.of(planted, edit.in(text), null, engine)));
        }
        for (Remedy.StartOver again : finding.remedies(Remedy.StartOver.class)) {
            all.add(tried(planted, "rate", before, Checkups.of(planted, text, again.rate(), engine)));
        }
        return all.isEmpty()
                ? List.of(new Cured(planted.name(), planted.trouble(), NONE, ids(as), false, before, before))
                : all;
    }

    private static Cured tried(Checkups.Case planted, String cure, double before, Checkups.Outcome now) {
        return new Cured(planted.name(), planted.trouble(), cure, ids(now),
                now.report().evidence().state().position().failure() != null, before, last(now));
    }

    private static String ids(Checkups.Outcome outcome) {
        return outcome.report().findings().stream().map(each -> each.kind().id()).collect(Collectors.joining(" "));
    }

    private static double last(Checkups.Outcome outcome) {
        Series.View losses = outcome.report().evidence().losses();
        return losses.points() == 0 ? Double.NaN : LossCourse.of(losses).last();
    }

    public static void main(String[] parts) throws Exception {
        PrintStream console = System.out;
        try (PythonEngine engine = new PythonEngine()) {
            engine.warm();
            for (Checkups.Case each : Checkups.tuned(false)) {
                if (parts.length == 0 || Stream.of(parts).anyMatch(each.name()::contains)) {
                    of(each, engine).forEach(console::println);
                }
            }
        }
    }
}
