package tapedeck.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tapedeck.program.ProgramException;
import tapedeck.recording.live.LiveProgram;
import tapedeck.text.Message;

/** {@code tapedeck attach -- COMMAND}: the window with a PyTorch program that this starts, and that runs now. */
@Command(name = "attach", description = "cli.attach")
public final class AttachCommand implements Callable<Integer> {
    private final Path recorder;
    private final Supplier<Optional<Message>> obstacle;
    private final Consumer<LiveProgram> window;

    @Option(names = {"-d", "--folder"}, paramLabel = "FOLDER", descriptionKey = "cli.attach.folder")
    private Path folder = Path.of("");

    @Parameters(paramLabel = "COMMAND", arity = "1..*", descriptionKey = "cli.attach.command")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private List<String> command;

    /**
     * @param home the folder that holds {@code assets}
     * @param obstacle why no window can be opened here
     * @param window opens one with the program, and returns when it is closed
     */
    public AttachCommand(Path home, Supplier<Optional<Message>> obstacle, Consumer<LiveProgram> window) {
        recorder = RecorderCommand.recorder(home);
        this.obstacle = obstacle;
        this.window = window;
    }

    @Override
    public Integer call() throws ProgramException, InterruptedException {
        Optional<Message> why = obstacle.get();
        if (why.isPresent()) {
            throw new ProgramException(Message.of("cli.attach.noWindow", "why", why.get()));
        }
        LiveProgram program = LiveProgram.start(command, recorder.toAbsolutePath(), folder);
        try {
            window.accept(program);
        } finally {
            program.end();
        }
        return 0;
    }
}
