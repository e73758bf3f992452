package tapedeck.cli;

import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tapedeck.programs.Catalogue;
import tapedeck.programs.ProgramEntry;
import tapedeck.text.Texts;

/** {@code tapedeck programs}: one line a built-in program, its id and its title. */
@Command(name = "programs", description = "cli.programs")
final class ProgramsCommand implements Runnable {
    private final Catalogue catalogue;
    private final Texts texts;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    ProgramsCommand(Catalogue catalogue, Texts texts) {
        this.catalogue = catalogue;
        this.texts = texts;
    }

    @Override
    public void run() {
        for (ProgramEntry program : catalogue.all()) {
            spec.commandLine().getOut().printf(Locale.ROOT, "%-12s %s%n", program.id(),
                    texts.of(program.title()));
        }
        spec.commandLine().getErr().println(texts.of("cli.programs.how")); // beside the list, which may be read by a program
    }
}
