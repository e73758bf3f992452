package tapedeck.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tapedeck.deck.Moment;
import tapedeck.program.ProgramException;
import tapedeck.programs.Catalogue;
import tapedeck.text.Message;
import tapedeck.text.Texts;

/** {@code tapedeck snapshot PROGRAM --at WHEN OUT.png}: the real window as a picture, without a display. */
@Command(name = "snapshot", description = "cli.snapshot")
final class SnapshotCommand implements Callable<Integer> {
    /** The looks of the window. */
    enum Theme {
        light, dark
    }

    static final class ThemeConverter implements ITypeConverter<Theme> {
        @Override
        public Theme convert(String text) {
            return Stream.of(Theme.values()).filter(each -> each.name().equalsIgnoreCase(text)).findFirst()
                    .orElseThrow(() -> new UsageException(Message.of("cli.notTheme", "text", text)));
        }
    }

    static final class WayConverter implements ITypeConverter<Screen.Way> {
        @Override
        public Screen.Way convert(String text) {
            return Stream.of(Screen.Way.values()).filter(each -> each.name().equalsIgnoreCase(text)).findFirst()
                    .orElseThrow(() -> new UsageException(Message.of("cli.notWay", "text", text)));
        }
    }

    private final Screen screen;
    private final Catalogue catalogue;
    private final Texts texts;

    @Parameters(index = "0", paramLabel = "PROGRAM", descriptionKey = "cli.played")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String lesson;

    @Parameters(index = "1", paramLabel = "OUT.png", descriptionKey = "cli.snapshot.out")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path out;

    @Mixin
    private TableOptions table = new TableOptions();

    @Option(names = "--at", required = true, paramLabel = "WHEN", converter = MomentConverter.class, descriptionKey = "cli.snapshot.at")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Moment at;

    @Option(names = "--size", paramLabel = "WxH", converter = SizeConverter.class, defaultValue = "1440x900", descriptionKey = "cli.snapshot.size")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private SizeConverter.Size size;

    @Option(names = "--theme", paramLabel = "THEME", converter = ThemeConverter.class, defaultValue = "light", descriptionKey = "cli.snapshot.theme")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Theme theme;

    @Option(names = "--way", paramLabel = "WAY", converter = WayConverter.class, descriptionKey = "cli.snapshot.way")
    private Screen.@Nullable Way way;

    @Option(names = "--present", descriptionKey = "cli.snapshot.present")
    private boolean present;

    SnapshotCommand(Screen screen, Catalogue catalogue, Texts texts) {
        this.screen = screen;
        this.catalogue = catalogue;
        this.texts = texts;
    }

    @Override
    public Integer call() throws ProgramException {
        if (!out.toString().endsWith(".png")) {
            throw new UsageException(Message.of("cli.notPng", "file", out.toString()));
        }
        screen.snapshot(
                new Screen.Picture(Commands.lesson(catalogue, lesson, table), at, size.width(), size.height(),
                        new Screen.Looks(theme == Theme.dark, way, present), texts.language(), out),
                Home.folder());
        return 0;
    }
}
