package tapedeck.recording;

import java.nio.file.Path;
import java.util.Locale;
import tapedeck.action.Opener;
import tapedeck.programs.ProgramEntry;
import tapedeck.text.Message;

/** Recordings of PyTorch runs, by their ending. */
public final class RecordingOpener implements Opener<ProgramEntry> {
    @Override
    public Message what() {
        return Message.of("recorded.opens");
    }

    @Override
    public boolean recognises(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".tape");
    }

    @Override
    public ProgramEntry open(Path file) {
        return new RecordingEntry(file);
    }
}
