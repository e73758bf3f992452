package tapedeck.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tapedeck.deck.training.ProgramCheck;
import tapedeck.program.Program;
import tapedeck.program.Provenance;
import tapedeck.programs.Catalogue;

/** {@code tapedeck gradcheck PROGRAM}: every parameter against finite differences and forward mode; 1 if one disagrees. */
@Command(name = "gradcheck", description = "cli.gradcheck")
final class GradcheckCommand implements Callable<Integer> {
    private final Catalogue catalogue;

    @Parameters(paramLabel = "PROGRAM", descriptionKey = "cli.played")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String lesson;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    GradcheckCommand(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Integer call() throws Exception {
        Program program = Commands.lesson(catalogue, lesson).load(Home.folder());
        if (program.provenance() instanceof Provenance.Script) {
            return script(program);
        }
        boolean passed = true;
        for (ProgramCheck.Result result : ProgramCheck.of(program)) {
            passed &= result.report().passed();
            spec.commandLine().getOut().printf(Locale.ROOT,
                    "%-4s %s %s: finite differences within %.1e, forward mode within %.1e%n",
                    result.report().passed() ? "ok" : "FAIL", result.parameter(), result.shape(),
                    result.report().largestError(), result.report().forwardError());
        }
        return passed ? 0 : 1;
    }

    private int script(Program program) throws Exception {
        boolean passed = true;
        for (ScriptCheck.Result result : ScriptCheck.of(program)) {
            passed &= result.passed();
            spec.commandLine().getOut().printf(Locale.ROOT,
                    "%-4s %s %s %s%s, unrounded: finite differences within %.1e, forward mode within %.1e%n",
                    result.passed() ? "ok" : "FAIL", result.leaf().name(), result.leaf().shape(),
                    result.checked(), where(result), result.whole().largestError(), result.whole().forwardError());
        }
        return passed ? 0 : 1;
    }

    private static String where(ScriptCheck.Result result) {
        if (result.passes() == 1) {
            return "";
        }
        String root = result.root().name();
        return " in backward pass " + result.pass() + " of " + result.passes()
                + (root.isEmpty() ? "" : " from " + root);
    }
}
