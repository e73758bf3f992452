package tapedeck.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tapedeck.data.table.Part;
import tapedeck.data.table.TableInput;
import tapedeck.lesson.Catalogue;
import tapedeck.lesson.Lesson;
import tapedeck.lesson.TableNotReadyException;
import tapedeck.program.ProgramException;
import tapedeck.session.SessionException;
import tapedeck.session.SessionFile;
import tapedeck.text.Language;
import tapedeck.text.Message;

/** {@code tapedeck open FILE}: the window with what the file holds. */
@Command(name = "open", description = "cli.open")
final class OpenCommand implements Callable<Integer> {
    private final Screen screen;
    private final Catalogue catalogue;

    @ParentCommand
    private @Nullable WindowCommand window;

    @Parameters(paramLabel = "FILE", descriptionKey = "cli.open.file")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path file;

    @Mixin
    private TableOptions table = new TableOptions();

    OpenCommand(Screen screen, Catalogue catalogue) {
        this.screen = screen;
        this.catalogue = catalogue;
    }

    @Override
    public Integer call() throws ProgramException {
        if (String.valueOf(file.getFileName()).endsWith("." + SessionFile.EXTENSION)) {
            return openSession();
        }
        Part part = table.rowsAlone();
        Lesson lesson = part != null
                ? catalogue.ofTable(new TableInput.OfFile(file), part)
                : table.isGiven() ? table.of(file.toAbsolutePath()).lesson() : catalogue.ofFile(file);
        check(lesson);
        checkScreen();
        screen.open(lesson, Home.folder(), language());
        return 0;
    }

    private int openSession() throws ProgramException {
        try {
            SessionFile.read(file);
        } catch (SessionException e) {
            throw new ProgramException(e.message());
        }
        checkScreen();
        screen.open(file, Home.folder(), language());
        return 0;
    }

    private void checkScreen() throws ProgramException {
        Optional<Message> obstacle = screen.obstacle();
        if (obstacle.isPresent()) {
            throw new ProgramException(obstacle.get());
        }
    }

    private Optional<Language> language() {
        return Optional.ofNullable(window).flatMap(WindowCommand::language);
    }

    /** What is wrong with it is said here, before there is a window; what can be mended there is not wrong. */
    private static void check(Lesson lesson) throws ProgramException {
        try {
            lesson.load(Home.folder());
        } catch (TableNotReadyException _) {
            return;
        } catch (ProgramException e) {
            throw RowsConverter.offering(e);
        }
    }
}
