package tapedeck.python;

import java.nio.file.Path;
import tapedeck.lesson.Lesson;
import tapedeck.program.ProgramException;
import tapedeck.text.Message;

/**
 * A script of the user's, read when it is loaded.
 *
 * @param file the script
 */
public record ScriptLesson(Path file, ScriptProgram.Surroundings surroundings, ScriptProgram.Options options)
        implements
            Lesson {
    @Override
    public String id() {
        return file.toString();
    }

    @Override
    public Message title() {
        return Message.verbatim(String.valueOf(file.getFileName()));
    }

    @Override
    public ScriptProgram load(Path home) throws ProgramException {
        return new ScriptProgram(file, ScriptSource.read(file), surroundings, options);
    }
}
