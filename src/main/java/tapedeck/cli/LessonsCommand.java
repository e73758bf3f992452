package tapedeck.cli;

import java.io.PrintWriter;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tapedeck.lessons.read.LessonFolders;
import tapedeck.text.Texts;

/** {@code tapedeck lessons}: one line a lesson, in their order: its number, its id, its minutes and its title. */
@Command(name = "lessons", description = "cli.lessons")
final class LessonsCommand implements Runnable {
    private final Texts texts;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    LessonsCommand(Texts texts) {
        this.texts = texts;
    }

    @Override
    public void run() {
        list(spec.commandLine().getOut(), texts);
        spec.commandLine().getErr().println(texts.of("cli.lessons.how")); // beside the list, which may be read by a program
    }

    static void list(PrintWriter out, Texts texts) {
        LessonFolders.read(Home.folder())
                .forEach(lesson -> out.printf(Locale.ROOT, "%2d  %-22s %2d min  %s%n", lesson.cover().number(),
                        lesson.cover().id(), lesson.cover().minutes(), lesson.wording(texts.language()).title()));
    }
}
