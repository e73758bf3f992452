package tapedeck.cli;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import tapedeck.deck.DeckState;
import tapedeck.file.ProgramVersion;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.program.ScriptFailure;
import tapedeck.programs.Catalogue;
import tapedeck.programs.ProgramEntry;
import tapedeck.python.PythonEngine;
import tapedeck.python.ScriptException;
import tapedeck.python.ScriptProgram;
import tapedeck.recording.live.LiveEntry;
import tapedeck.text.Message;
import tapedeck.text.Texts;

/** The commands and their exit codes: 0 done, 1 failed, 2 wrong usage, 3 findings. A user's mistake gives one line on stderr. */
public final class Commands {
    private final Screen screen;
    private final Catalogue catalogue;
    private final PythonEngine python;

    /**
     * @param screen does what needs a window
     * @param python runs scripts
     */
    public Commands(Screen screen, Catalogue catalogue, PythonEngine python) {
        this.screen = screen;
        this.catalogue = catalogue;
        this.python = python;
    }

    /** Runs a command line on the console; returns the exit code. */
    public int run(String... args) {
        return run(new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), System.out.charset()),
                new PrintWriter(System.err, true, System.err.charset()), args);
    }

    int run(Writer to, PrintWriter err, String... args) {
        StandardOutput out = new StandardOutput(to);
        int code = run(out, err, args);
        out.flush();
        IOException loss = out.loss();
        return loss == null
                ? code
                : complain(err, new Texts(AskedLanguage.of(args)).of(Message.of("cli.notPrinted", "why",
                        String.valueOf(loss.getMessage()))), 1);
    }

    private int run(PrintWriter out, PrintWriter err, String... args) {
        Texts texts = new Texts(AskedLanguage.of(args));
        CommandLine line = new CommandLine(new WindowCommand(screen, catalogue, texts));
        line.addSubcommand(new ProgramsCommand(catalogue, texts));
        line.addSubcommand(new LessonsCommand(texts));
        line.addSubcommand(new CommandLine(new LessonCommand(screen, catalogue, texts))
                .addSubcommand(new LessonCommand.Check(catalogue, python::warmAside, texts, WorkTime::ofThisProcess))
                .addSubcommand(new LessonCommand.Sheet(screen, catalogue, texts, WorkTime.ofThisProcess(1)))
                .addSubcommand(new LessonCommand.Page(screen, catalogue, texts, WorkTime.ofThisProcess(1))));
        line.addSubcommand(new ClassCommand(screen, catalogue));
        line.addSubcommand(new SiteCommand(screen, catalogue, texts, WorkTime.ofThisProcess(1)));
        line.addSubcommand(new TrainCommand(catalogue));
        line.addSubcommand(new RunCommand(python, texts));
        line.addSubcommand(new CheckCommand(catalogue, texts));
        line.addSubcommand(new SnapshotCommand(screen, catalogue, texts));
        line.addSubcommand(new GradcheckCommand(catalogue));
        line.addSubcommand(new AtlasCommand(catalogue, texts));
        line.addSubcommand(new PlaneCommand(catalogue, texts));
        line.addSubcommand(new ValleyCommand(catalogue, texts));
        line.addSubcommand(new ExportCommand(screen, catalogue, texts));
        line.addSubcommand(new OpenCommand(screen, catalogue));
        line.addSubcommand(new RecorderCommand(Home.folder()));
        line.addSubcommand(new CommandLine(new AttachCommand(Home.folder(), screen::obstacle,
                program -> screen.open(new LiveEntry(program), Screen.Place.of(program), Home.folder(),
                        AskedLanguage.asked(args))))
                .setStopAtPositional(true));
        line.addSubcommand(new LauncherCommand());
        line.addSubcommand(new RehearseCommand(python));
        line.addSubcommand(new PlaygroundCommand(texts));
        line.setOut(out).setErr(err).setCaseInsensitiveEnumValuesAllowed(true);
        line.registerConverter(Path.class, Complaints::path);
        line.getCommandSpec().version("tapedeck " + ProgramVersion.text());
        describe(line, texts);
        line.setParameterExceptionHandler(
                (exception, _) -> complain(err, texts.of(Complaints.of(exception)), 2));
        line.setExecutionExceptionHandler((exception, _, _) -> switch (exception) {
            case UsageException why -> complain(err, texts.of(why.message()), 2);
            case ScriptException why when !why.traceback().isEmpty() -> {
                err.print(why.traceback());
                ScriptFailure failure = why.failure();
                if (failure != null && failure.help() != null) {
                    err.println(texts.of(failure.help()));
                    suggest(err, texts, failure.change());
                }
                err.flush();
                yield why.code();
            }
            case ProgramException why -> complain(err, texts.of(why.message()), 1);
            case InvalidPathException why -> complain(err, texts.of(Complaints.noPath(why)), 2);
            default -> throw exception;
        });
        return line.execute(fileAlone(line, args));
    }

    /** What a desktop starts it with is a file alone: its faults can only be said in a window. */
    private static String[] fileAlone(CommandLine line, String... args) {
        return args.length == 1 && !args[0].startsWith("-") && !line.getSubcommands().containsKey(args[0])
                && new File(args[0]).isFile()
                        ? new String[]{WindowCommand.FILE + "=" + args[0]}
                        : args;
    }

    /** Puts the help in words: options name the key of theirs, commands are described by theirs. */
    private static void describe(CommandLine line, Texts texts) {
        CommandSpec spec = line.getCommandSpec();
        spec.resourceBundle(texts.room("cli"));
        spec.usageMessage().synopsisHeading(texts.of("cli.usage") + " ")
                .commandListHeading(texts.of("cli.commands") + "%n")
                .description(texts.of(spec.usageMessage().description()[0]));
        line.getSubcommands().values().forEach(each -> describe(each, texts));
    }

    /** Returns whether a file is meant: there is one, or it is written as one. */
    private static boolean isFile(String text) {
        try {
            Path path = Path.of(text);
            return Files.isRegularFile(path) || path.getNameCount() > 1 || text.indexOf('.') > 0;
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** Why a Program that was played failed: of a script with its traceback. */
    static ProgramException failure(Program program, DeckState end) {
        ScriptException ended = program instanceof ScriptProgram script ? script.ending() : null;
        return ended != null
                ? ended
                : new ProgramException(
                        end.position().failure() == null ? Message.verbatim("") : end.position().failure());
    }

    private static void suggest(PrintWriter err, Texts texts, ScriptFailure.@Nullable Change change) {
        if (change != null) {
            err.println(texts.of(change.message()));
        }
    }

    static int complain(PrintWriter err, String why, int code) {
        err.println("tapedeck: " + why.replaceAll("\\s*\\R\\s*", " "));
        return code;
    }

    /** The same; of a table prepared as it is chosen. */
    static ProgramEntry lesson(Catalogue catalogue, String id, TableOptions table) throws ProgramException {
        if (!table.isGiven()) {
            return lesson(catalogue, id);
        }
        if (!isFile(id)) {
            throw new UsageException(Message.of("cli.table.file-only", "text", id));
        }
        return table.of(Path.of(id).toAbsolutePath()).lesson();
    }

    /** The lesson of that id, or what the file of that name holds. */
    static ProgramEntry lesson(Catalogue catalogue, String id) {
        return catalogue.find(id).or(() -> Stream.of(id).filter(Commands::isFile).map(Path::of).map(catalogue::ofFile)
                .findFirst()).orElseThrow(() -> new UsageException(
                        LessonCommand.builtIn(id).isPresent()
                                ? Message.of("cli.teaches", "text", id)
                                : Message.of("cli.noLesson", "text", id, "lessons", catalogue.ids())));
    }
}
