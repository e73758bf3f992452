package tapedeck.ui.start;

import java.nio.file.Path;
import tapedeck.lessons.Lesson;
import tapedeck.programs.ProgramEntry;

/** The choice of somebody on the start page that is on its way. Immutable. */
public sealed interface Opening {
    /** A lesson, which is there when its first step stands. */
    record OfLesson(Lesson lesson) implements Opening {}

    /** A program, or a data set. */
    record OfProgram(ProgramEntry program) implements Opening {}

    /** A file, whatever it holds. */
    record OfFile(Path file) implements Opening {}
}
