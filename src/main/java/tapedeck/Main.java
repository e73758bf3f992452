package tapedeck;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import tapedeck.cli.Commands;
import tapedeck.cli.Screen;
import tapedeck.program.ProgramException;
import tapedeck.text.Language;
import tapedeck.ui.shell.Desktop;
import tapedeck.ui.theme.Theme;

/** Starts Tapedeck: the window, or a headless command. */
public final class Main {
    private Main() {}

    /** Runs a command line and exits with its code. */
    public static void main(String[] args) {
        System.exit(new Commands(screen(new Desktop())).run(args));
    }

    private static Screen screen(Desktop desktop) {
        return new Screen() {
            @Override
            public String obstacle() {
                return desktop.obstacle();
            }

            @Override
            public void open(Path home) {
                desktop.open(home, Optional.empty());
            }

            @Override
            public void snapshot(Picture picture, Path home) throws ProgramException {
                desktop.snapshot(picture.lesson(), home, picture.moment(), picture.width(), picture.height(),
                        picture.dark() ? Theme.DARK : Theme.LIGHT, Language.of(Locale.getDefault()), picture.out());
            }
        };
    }
}
