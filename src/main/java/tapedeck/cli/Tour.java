package tapedeck.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import tapedeck.deck.Moment;
import tapedeck.lesson.Lesson;
import tapedeck.lesson.Lessons;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;

/** The first minutes of Tapedeck where no window can be opened: pictures of what it would have shown, and the training. */
final class Tour {
    private final Screen screen;
    private final PrintWriter out;

    Tour(Screen screen, PrintWriter out) {
        this.screen = screen;
        this.out = out;
    }

    /** @throws ProgramException if the lesson cannot be loaded or the folder not be written */
    void run(Path folder) throws ProgramException, InterruptedException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new ProgramException(folder + ": cannot be made: " + e.getMessage());
        }
        Lesson lesson = Lessons.all().getFirst();
        Path home = Home.folder();
        picture(lesson, new Moment.Forward(6), folder.resolve("1-recording.png"), "the tape is recorded", home);
        picture(lesson, new Moment.Backward(5), folder.resolve("2-backward.png"), "the backward pass fills every .grad",
                home);
        Program program = lesson.load(home);
        new Training(program, program.defaults(), null, out).run((_, _) -> {});
        picture(lesson, new Moment.Iteration(7_500), folder.resolve("3-trained.png"), "the trained network", home);
    }

    private void picture(Lesson lesson, Moment moment, Path file, String what, Path home) throws ProgramException {
        screen.snapshot(new Screen.Picture(lesson, moment, 1440, 900, false, file), home);
        out.println(file + ": " + what);
    }
}
