package tapedeck.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tapedeck.lesson.Lesson;
import tapedeck.lesson.Lessons;

/** {@code tapedeck lessons}: one line a lesson, id and title. */
@Command(name = "lessons", description = "Lists the lessons: id, title.")
final class LessonsCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        for (Lesson lesson : Lessons.all()) {
            spec.commandLine().getOut().printf("%-12s %s%n", lesson.id(), lesson.title());
        }
    }
}
