package tapedeck.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tapedeck.program.ProgramException;

/** {@code tapedeck} alone: the window, or where none can be opened the same first minutes as a {@link Tour}. */
@Command(name = "tapedeck", mixinStandardHelpOptions = true, description = "See automatic differentiation.")
final class WindowCommand implements Callable<Integer> {
    private final Screen screen;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    WindowCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws ProgramException, InterruptedException {
        String obstacle = screen.obstacle();
        if (obstacle.isEmpty()) {
            screen.open(Home.folder());
            return 0;
        }
        spec.commandLine().getErr().println("tapedeck: " + obstacle);
        new Tour(screen, spec.commandLine().getOut()).run(Path.of("target", "tour"));
        return 0;
    }
}
