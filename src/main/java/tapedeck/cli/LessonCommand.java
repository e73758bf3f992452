package tapedeck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tapedeck.export.handout.HandoutForm;
import tapedeck.export.handout.SheetKind;
import tapedeck.export.page.LessonPage;
import tapedeck.lessons.Lesson;
import tapedeck.lessons.play.Handout;
import tapedeck.lessons.play.HandoutPlay;
import tapedeck.lessons.play.LessonCheck;
import tapedeck.lessons.play.PlayLimit;
import tapedeck.lessons.read.Faults;
import tapedeck.lessons.read.LessonFolders;
import tapedeck.lessons.read.LessonReader;
import tapedeck.program.ProgramException;
import tapedeck.programs.Catalogue;
import tapedeck.text.Language;
import tapedeck.text.Message;
import tapedeck.text.Texts;

/** {@code tapedeck lesson ID}: the window in a lesson; below it, what checks and prints lessons. */
@Command(name = "lesson", description = "cli.lesson")
final class LessonCommand implements Callable<Integer> {
    private final Screen screen;
    private final Catalogue catalogue;
    private final Texts texts;

    @Parameters(arity = "0..1", paramLabel = "LESSON", descriptionKey = "cli.lesson.which")
    private @Nullable String lesson;

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private WindowCommand window;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    LessonCommand(Screen screen, Catalogue catalogue, Texts texts) {
        this.screen = screen;
        this.catalogue = catalogue;
        this.texts = texts;
    }

    /** Without a lesson lists them, as it did before there was {@code tapedeck lessons}, and says so. */
    @Override
    public Integer call() throws ProgramException {
        if (lesson == null) {
            LessonsCommand.list(spec.commandLine().getOut(), texts);
            spec.commandLine().getErr().println(texts.of("cli.lesson.former"));
        } else {
            open(lesson, catalogue, screen, window.language());
        }
        return 0;
    }

    /** Opens the window in a lesson, and returns when it is closed. */
    static void open(String lesson, Catalogue catalogue, Screen screen, Optional<Language> language)
            throws ProgramException {
        Path folder = folder(lesson, catalogue);
        screen.checkWindow();
        screen.open(folder.toAbsolutePath(), Home.folder(), language);
    }

    /**
     * {@code tapedeck lesson check [ID|FOLDER]}: plays lessons and tests every claim; 1 if one is false, 2 if none is, but runs took
     * too long to judge all.
     */
    @Command(name = "check", description = "cli.lesson.check")
    static final class Check implements Callable<Integer> {
        private static final int UNJUDGED = 2;

        private final Catalogue catalogue;
        private final Runnable warm;
        private final Texts texts;
        private final IntFunction<LongSupplier> clock;

        @Parameters(arity = "0..1", paramLabel = "LESSON", descriptionKey = "cli.lesson.checked")
        private @Nullable String lesson;

        @Spec
        @SuppressWarnings("NullAway.Init") // set by picocli
        private CommandSpec spec;

        /**
         * The command.
         *
         * @param warm has interpreters made ahead, from now on and in the background: lessons begin many runs
         * @param clock nanoseconds, for so many lessons that are played at once
         */
        Check(Catalogue catalogue, Runnable warm, Texts texts, IntFunction<LongSupplier> clock) {
            this.catalogue = catalogue;
            this.warm = warm;
            this.texts = texts;
            this.clock = clock;
        }

        @Override
        public Integer call() throws InterruptedException {
            List<Path> folders = lesson == null ? LessonFolders.all(Home.folder()) : List.of(folder(lesson, catalogue));
            warm.run();
            int together = Math.min(folders.size(), Runtime.getRuntime().availableProcessors());
            LessonCheck.Report report = LessonCheck.of(folders, together, catalogue, Home.folder(), PlayLimit.USUAL,
                    clock.apply(together), folders.size() > 1 ? this::tell : _ -> {});
            Stream.concat(report.faults().stream(), report.unjudged().stream()).forEach(fault -> spec.commandLine()
                    .getOut().println(texts.of(fault.message()).replaceAll("\\s*\\R\\s*", " ")));
            int faults = report.faults().size();
            int unjudged = report.unjudged().size();
            spec.commandLine().getErr().println(unjudged == 0
                    ? texts.of("cli.lesson.done", "lessons", folders.size(), "faults", faults)
                    : texts.of("cli.lesson.unjudged", "lessons", folders.size(), "faults", faults, "unjudged",
                            unjudged));
            return faults > 0 ? 1 : unjudged > 0 ? UNJUDGED : 0;
        }

        /** Who waits sees that it goes on; standard output has the faults alone. */
        private void tell(LessonCheck.Judged judged) {
            spec.commandLine().getErr().println(texts.of("cli.lesson.judged", "lesson",
                    String.valueOf(judged.folder().getFileName()), "faults", judged.faults(), "unjudged",
                    judged.unjudged()));
            spec.commandLine().getErr().flush();
        }
    }

    /** A command that makes a file of a lesson. */
    abstract static class LessonFile implements Callable<Integer> {
        final Screen screen;
        final Catalogue catalogue;
        final Texts texts;
        final LongSupplier clock;

        @Parameters(index = "0", paramLabel = "LESSON", descriptionKey = "cli.lesson.file.of")
        @SuppressWarnings("NullAway.Init") // set by picocli
        private String lesson;

        @Parameters(index = "1", paramLabel = "OUT", descriptionKey = "cli.lesson.file.out")
        @SuppressWarnings("NullAway.Init") // set by picocli
        private Path out;

        /** @param clock nanoseconds */
        LessonFile(Screen screen, Catalogue catalogue, Texts texts, LongSupplier clock) {
            this.screen = screen;
            this.catalogue = catalogue;
            this.texts = texts;
            this.clock = clock;
        }

        @Override
        public final Integer call() throws ProgramException, InterruptedException {
            check(out);
            Lesson read = read(lesson, catalogue);
            try {
                OutputFile.write(out, content(read, out));
            } catch (IOException e) {
                throw OutputFile.notWritten(out, e);
            }
            return 0;
        }

        /** Refuses a file that cannot be made, before anything runs. */
        void check(Path out) {}

        abstract byte[] content(Lesson lesson, Path out) throws IOException, ProgramException, InterruptedException;
    }

    /** {@code tapedeck lesson sheet [--reading] ID|FOLDER OUT.pdf|html}: a worksheet, or all that the lesson says to be read. */
    @Command(name = "sheet", description = "cli.lesson.sheet")
    static final class Sheet extends LessonFile {
        @Option(names = "--reading", descriptionKey = "cli.lesson.sheet.reading")
        private boolean reading;

        Sheet(Screen screen, Catalogue catalogue, Texts texts, LongSupplier clock) {
            super(screen, catalogue, texts, clock);
        }

        @Override
        void check(Path out) {
            form(out);
        }

        @Override
        byte[] content(Lesson lesson, Path out) throws IOException, ProgramException, InterruptedException {
            Handout handout = HandoutPlay.of(lesson, texts.language(), catalogue, Home.folder(), clock);
            return form(out).write(handout, reading ? SheetKind.READING : SheetKind.WORKSHEET, texts,
                    screen.drawing(texts.language()));
        }

        private static HandoutForm form(Path out) {
            return HandoutForm.ofFile(out).orElseThrow(
                    () -> new UsageException(Message.of("cli.lesson.sheet.ending", "file", out.toString())));
        }
    }

    /** {@code tapedeck lesson page ID|FOLDER OUT.html}: a lesson as one web page that plays. */
    @Command(name = "page", description = "cli.lesson.page")
    static final class Page extends LessonFile {
        Page(Screen screen, Catalogue catalogue, Texts texts, LongSupplier clock) {
            super(screen, catalogue, texts, clock);
        }

        @Override
        byte[] content(Lesson lesson, Path out) throws IOException, ProgramException, InterruptedException {
            return new LessonPage(screen.planner(), catalogue, Home.folder(), clock).write(lesson, texts.language(),
                    LessonPage.Links.NONE);
        }
    }

    /** A lesson that is whole: one that comes with the program, or of a folder. */
    private static Lesson read(String lesson, Catalogue catalogue) throws ProgramException {
        Faults faults = new Faults();
        Lesson read = LessonReader.read(folder(lesson, catalogue), faults).orElse(null);
        if (read == null || !faults.all().isEmpty()) {
            throw new ProgramException(faults.all().getFirst().message());
        }
        return read;
    }

    /** The folder of a lesson that comes with the program, if there is one of that id. */
    static Optional<Path> builtIn(String id) {
        try {
            return Optional.of(LessonFolders.root(Home.folder()).resolve(id)).filter(LessonReader::isLesson);
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    /** A lesson that comes with the program, or the folder of one. */
    static Path folder(String text, Catalogue catalogue) {
        try {
            Path folder = builtIn(text).orElseGet(() -> Path.of(text));
            if (Files.isDirectory(folder)) {
                return folder;
            }
        } catch (InvalidPathException _) {
            // nor is there such a lesson
        }
        if (catalogue.find(text).isPresent()) {
            throw new UsageException(Message.of("cli.lesson.isProgram", "text", text));
        }
        throw new UsageException(Message.of("cli.lesson.none", "text", text, "lessons",
                String.join(", ", LessonFolders.all(Home.folder()).stream()
                        .map(each -> String.valueOf(each.getFileName())).toList())));
    }
}
