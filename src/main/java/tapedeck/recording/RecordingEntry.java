package tapedeck.recording;

import java.nio.file.Path;
import tapedeck.program.ProgramException;
import tapedeck.programs.EntryOfFile;

/**
 * A recording of a PyTorch run, read when it is loaded.
 *
 * @param file that it is in
 */
record RecordingEntry(Path file) implements EntryOfFile {
    @Override
    public RecordedRun load(Path home) throws ProgramException {
        return RecordedRun.of(file);
    }
}
