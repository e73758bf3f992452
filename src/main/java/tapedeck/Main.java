package tapedeck;

import java.nio.file.Path;
import java.util.Optional;
import tapedeck.cli.Commands;
import tapedeck.cli.Screen;
import tapedeck.lesson.Catalogue;
import tapedeck.lesson.Lesson;
import tapedeck.program.ProgramException;
import tapedeck.text.Language;
import tapedeck.text.Message;
import tapedeck.ui.shell.Desktop;
import tapedeck.ui.theme.Theme;

/** Starts Tapedeck: the window, or a headless command. */
public final class Main {
    private Main() {}

    /** Runs a command line and exits with its code. */
    public static void main(String[] args) {
        Catalogue catalogue = new Catalogue();
        System.exit(new Commands(screen(new Desktop(catalogue)), catalogue).run(args));
    }

    private static Screen screen(Desktop desktop) {
        return new Screen() {
            @Override
            public Optional<Message> obstacle() {
                return desktop.obstacle();
            }

            @Override
            public void open(Lesson lesson, Path home, Optional<Language> language) {
                desktop.open(lesson, home, language);
            }

            @Override
            public void snapshot(Picture picture, Path home) throws ProgramException {
                desktop.snapshot(picture.lesson(), home, picture.moment(), picture.width(), picture.height(),
                        picture.dark() ? Theme.DARK : Theme.LIGHT, picture.language(), picture.out());
            }
        };
    }
}
