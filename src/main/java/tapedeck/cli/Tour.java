package tapedeck.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tapedeck.deck.Moment;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.programs.ProgramEntry;
import tapedeck.text.FileErrorText;
import tapedeck.text.Message;
import tapedeck.text.Texts;

/** The first minutes of Tapedeck where no window can be opened: pictures of what it would have shown, and the training. */
final class Tour {
    private final Screen screen;
    private final ProgramEntry lesson;
    private final Texts texts;
    private final PrintWriter out;

    Tour(Screen screen, ProgramEntry lesson, Texts texts, PrintWriter out) {
        this.screen = screen;
        this.lesson = lesson;
        this.texts = texts;
        this.out = out;
    }

    /** @throws ProgramException if the lesson cannot be loaded or the folder not be written */
    void run(Path folder) throws ProgramException, InterruptedException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new ProgramException(Message.of("cli.noFolder", "folder", folder.toString(), "why",
                    FileErrorText.why(e)));
        }
        Path home = Home.folder();
        picture(new Moment.Forward(6), folder.resolve("1-recording.png"), Message.of("cli.tour.recording"),
                home);
        picture(new Moment.Backward(5), folder.resolve("2-backward.png"), Message.of("cli.tour.backward"),
                home);
        Program program = lesson.load(home);
        new TrainingReport(program, program.defaults(), null, List.of(), out).run((_, _) -> {});
        picture(new Moment.Iteration(7_500), folder.resolve("3-trained.png"), Message.of("cli.tour.trained"),
                home);
    }

    private void picture(Moment moment, Path file, Message what, Path home) throws ProgramException {
        screen.snapshot(new Screen.Picture(lesson, moment, 1440, 900, new Screen.Looks(false, null, false),
                texts.language(), file), home);
        out.println(file + ": " + texts.of(what));
    }
}
