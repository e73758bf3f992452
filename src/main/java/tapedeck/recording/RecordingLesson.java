package tapedeck.recording;

import java.nio.file.Path;
import tapedeck.lesson.LessonOfFile;
import tapedeck.program.ProgramException;

/**
 * A recording of a PyTorch run, read when it is loaded.
 *
 * @param file that it is in
 */
record RecordingLesson(Path file) implements LessonOfFile {
    @Override
    public RecordedRun load(Path home) throws ProgramException {
        return RecordedRun.of(file);
    }
}
