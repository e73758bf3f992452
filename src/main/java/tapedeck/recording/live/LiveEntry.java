package tapedeck.recording.live;

import java.nio.file.Path;
import tapedeck.programs.ProgramEntry;
import tapedeck.text.Message;

/**
 * A program that runs now, and was started already. To begin again is to be told again what was kept of it.
 *
 * @param program that runs
 */
public record LiveEntry(LiveProgram program) implements ProgramEntry {
    @Override
    public String id() {
        return program.file().toString();
    }

    @Override
    public Message title() {
        return program.title();
    }

    @Override
    public boolean isNamed() { return false; }

    @Override
    public LiveProgram load(Path home) {
        return program;
    }
}
