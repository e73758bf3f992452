package tapedeck.recording;

import java.nio.file.Path;
import tapedeck.lesson.Lesson;
import tapedeck.program.ProgramException;
import tapedeck.text.Message;

/**
 * A recording of a PyTorch run, read when it is loaded.
 *
 * @param file that it is in
 */
record RecordingLesson(Path file) implements Lesson {
    @Override
    public String id() {
        return file.toString();
    }

    @Override
    public Message title() {
        return Message.verbatim(String.valueOf(file.getFileName()));
    }

    @Override
    public RecordedRun load(Path home) throws ProgramException {
        return RecordedRun.of(file);
    }
}
