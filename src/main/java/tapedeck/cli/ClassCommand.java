package tapedeck.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tapedeck.program.ProgramException;
import tapedeck.programs.Catalogue;

/** {@code tapedeck class [LESSON]}: the window with a class, which votes with its phones. */
@Command(name = "class", description = "cli.class")
final class ClassCommand implements Callable<Integer> {
    private final Screen screen;
    private final Catalogue catalogue;

    @Parameters(arity = "0..1", paramLabel = "LESSON", descriptionKey = "cli.class.lesson")
    private @Nullable String lesson;

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private WindowCommand window;

    ClassCommand(Screen screen, Catalogue catalogue) {
        this.screen = screen;
        this.catalogue = catalogue;
    }

    @Override
    public Integer call() throws ProgramException {
        Optional<Path> folder = lesson == null
                ? Optional.empty()
                : Optional.of(LessonCommand.folder(lesson, catalogue).toAbsolutePath());
        screen.checkWindow();
        screen.openClass(folder, Home.folder(), window.language());
        return 0;
    }
}
