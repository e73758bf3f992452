package tapedeck.python;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tapedeck.finding.FindingKind;

/** Of {@code findings.md}: what came of what is offered against planted mistakes. */
final class CuresTable {
    private static final String HEAD = """

            ## What comes of what is offered

            An edit of a script is offered only where it has been tried: the edited script was run as far as the script itself
            ran, set in the same way and from the same seed, ended in no error, and what had been found was gone.

            Each suggested edit of a script, and each other rate to begin anew with, that is offered against the planted mistake of
            a program that was tuned on, was tried alone (`src/test/python/cured.txt`): the program runs once more with it and
            is checked again. A table's or drawn network's other networks (leaky ReLU, weights drawn for their layers, inputs
            standardised) have tests of their own.

            """;

    private CuresTable() {}

    static String of(List<Cured> all) {
        long programs = all.stream().map(Cured::program).distinct().count();
        long offered = all.stream().filter(Cured::isTried).map(Cured::program).distinct().count();
        return HEAD + "Something is offered against " + offered + " of " + programs
                + " planted mistakes; for the others the page "
                + "says what to try in words. " + sentence(all.stream().filter(Cured::isTried).toList())
                + "\n\n| planted | programs | with an offer | tried | finding gone | loss lower | of no help |\n|---|---|---|---|---|---|---|\n"
                + Stream.of(FindingKind.values()).map(each -> row(each.id(), all)).collect(Collectors.joining());
    }

    private static String sentence(List<Cured> tried) {
        return "Of " + tried.size() + " that were tried (" + count(tried, "edit") + " edits, " + count(tried, "rate")
                + " rates), " + tried.stream().filter(Cured::isGone).count()
                + " took the finding away, and "
                + tried.stream().filter(each -> each.helps() && !each.isGone()).count() + " lowered the loss.";
    }

    private static long count(List<Cured> tried, String cure) {
        return tried.stream().filter(each -> each.cure().equals(cure)).count();
    }

    private static String row(String trouble, List<Cured> all) {
        List<Cured> own = all.stream().filter(each -> each.trouble().equals(trouble)).toList();
        List<Cured> tried = own.stream().filter(Cured::isTried).toList();
        return FindingsPage.row(trouble, distinct(own), distinct(tried), String.valueOf(tried.size()),
                String.valueOf(tried.stream().filter(Cured::isGone).count()),
                String.valueOf(tried.stream().filter(each -> each.helps() && !each.isGone()).count()),
                String.valueOf(tried.stream().filter(each -> !each.helps()).count()));
    }

    private static String distinct(List<Cured> some) {
        return String.valueOf(some.stream().map(Cured::program).distinct().count());
    }
}
