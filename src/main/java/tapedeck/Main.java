package tapedeck;

import java.nio.file.Path;
import tapedeck.cli.Commands;
import tapedeck.cli.Screen;

/** Starts Tapedeck: the window, or a headless command. */
public final class Main {
    private Main() {}

    /** Runs a command line and exits with its code. */
    public static void main(String[] args) {
        System.exit(new Commands(new Screen() {
            @Override
            public String obstacle() {
                return "x";
            }
            @Override
            public void open(Path home) {}
            @Override
            public void snapshot(Screen.Picture picture, Path home) {}
        }).run(args));
    }
}
