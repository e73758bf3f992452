package tapedeck.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tapedeck.deck.Moment;
import tapedeck.program.ProgramException;

/** {@code tapedeck snapshot LESSON --at WHEN OUT.png}: the real window as a picture, without a display. */
@Command(name = "snapshot", description = "Renders the window at a moment of a lesson.")
final class SnapshotCommand implements Callable<Integer> {
    /** The looks of the window. */
    enum Theme {
        light, dark
    }

    private final Screen screen;

    @Parameters(index = "0", paramLabel = "LESSON", description = "The lesson's id.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String lesson;

    @Parameters(index = "1", paramLabel = "OUT.png", description = "The picture to write.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path out;

    @Option(names = "--at", required = true, paramLabel = "WHEN", converter = MomentConverter.class, description = "start, forward:K, backward:K, update or iteration:N.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Moment at;

    @Option(names = "--size", paramLabel = "WxH", converter = SizeConverter.class, defaultValue = "1440x900", description = "In pixels; ${DEFAULT-VALUE} unless given.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private SizeConverter.Size size;

    @Option(names = "--theme", defaultValue = "light", description = "${COMPLETION-CANDIDATES}.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Theme theme;

    SnapshotCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws ProgramException {
        if (!out.toString().endsWith(".png")) {
            throw new UsageException("'" + out + "' does not end in .png");
        }
        screen.snapshot(
                new Screen.Picture(Commands.lesson(lesson), at, size.width(), size.height(), theme == Theme.dark, out),
                Home.folder());
        return 0;
    }
}
