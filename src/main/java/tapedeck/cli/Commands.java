package tapedeck.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import tapedeck.lesson.Lesson;
import tapedeck.lesson.Lessons;
import tapedeck.program.ProgramException;

/** The commands and their exit codes: 0 done, 1 failed, 2 wrong usage. A user's mistake gives one line on stderr. */
public final class Commands {
    private final Screen screen;

    /** @param screen does what needs a window */
    public Commands(Screen screen) {
        this.screen = screen;
    }

    /** Runs a command line on the console; returns the exit code. */
    public int run(String... args) {
        return run(new PrintWriter(System.out, true, System.out.charset()),
                new PrintWriter(System.err, true, System.err.charset()), args);
    }

    int run(PrintWriter out, PrintWriter err, String... args) {
        CommandLine line = new CommandLine(new WindowCommand(screen));
        line.addSubcommand(new LessonsCommand());
        line.addSubcommand(new TrainCommand());
        line.addSubcommand(new SnapshotCommand(screen));
        line.addSubcommand(new GradcheckCommand());
        line.addSubcommand(new LauncherCommand());
        line.setOut(out).setErr(err).setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((exception, _) -> complain(err, exception, 2));
        line.setExecutionExceptionHandler((exception, _, _) -> switch (exception) {
            case UsageException _ -> complain(err, exception, 2);
            case ProgramException _ -> complain(err, exception, 1);
            default -> throw exception;
        });
        return line.execute(args);
    }

    private static int complain(PrintWriter err, Exception exception, int code) {
        err.println("tapedeck: " + String.valueOf(exception.getMessage()).replaceAll("\\s*\\R\\s*", " "));
        return code;
    }

    /** The lesson of that id. */
    static Lesson lesson(String id) {
        return Lessons.find(id)
                .orElseThrow(() -> new UsageException("no lesson '" + id + "'; there are: " + Lessons.ids()));
    }
}
