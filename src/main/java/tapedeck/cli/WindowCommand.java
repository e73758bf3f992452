package tapedeck.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import tapedeck.program.ProgramException;
import tapedeck.programs.Catalogue;
import tapedeck.text.Language;
import tapedeck.text.Message;
import tapedeck.text.Texts;

/** {@code tapedeck} alone: the window, or where none can be opened the same first minutes as a {@link Tour}. */
@Command(name = "tapedeck", description = "cli.tapedeck")
final class WindowCommand implements Callable<Integer> {
    /** Written by nobody: what {@code tapedeck FILE} means. */
    static final String FILE = "--file";
    private final Screen screen;
    private final Catalogue catalogue;
    private final Texts texts;

    @Option(names = "--lang", paramLabel = "LANG", scope = ScopeType.INHERIT, converter = AskedLanguage.Converter.class, descriptionKey = "cli.lang")
    private @Nullable Language language;

    @Option(names = "--lesson", paramLabel = "ID", descriptionKey = "cli.taught")
    private @Nullable String lesson;

    @Option(names = FILE, hidden = true)
    private @Nullable Path file;

    @Option(names = {"-h", "--help"}, usageHelp = true, scope = ScopeType.INHERIT, descriptionKey = "cli.help")
    @SuppressWarnings("UnusedVariable") // picocli asks it
    private boolean help;

    @Option(names = {"-V", "--version"}, versionHelp = true, descriptionKey = "cli.version")
    @SuppressWarnings("UnusedVariable") // picocli asks it
    private boolean version;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    WindowCommand(Screen screen, Catalogue catalogue, Texts texts) {
        this.screen = screen;
        this.catalogue = catalogue;
        this.texts = texts;
    }

    /** The language that was asked for, if one was. */
    Optional<Language> language() {
        return Optional.ofNullable(language);
    }

    @Override
    public Integer call() throws ProgramException, InterruptedException {
        if (lesson != null) {
            LessonCommand.open(lesson, catalogue, screen, language());
            return 0;
        }
        if (file != null) {
            screen.checkWindow();
            screen.open(file.toAbsolutePath(), Home.folder(), language());
            return 0;
        }
        Optional<Message> obstacle = screen.obstacle();
        if (obstacle.isEmpty()) {
            screen.open(Home.folder(), language());
            return 0;
        }
        spec.commandLine().getErr().println("tapedeck: " + texts.of("cli.tour", "why", obstacle.get()));
        new Tour(screen, catalogue.first(), texts, spec.commandLine().getOut()).run(Path.of("target", "tour"));
        return 0;
    }
}
