package tapedeck.python;

import java.nio.file.Path;
import java.util.Locale;
import tapedeck.action.Opener;
import tapedeck.programs.ProgramEntry;
import tapedeck.text.Message;

/** PyTorch scripts and notebooks, by their ending. */
public final class ScriptOpener implements Opener<ProgramEntry> {
    private final ScriptProgram.Surroundings surroundings;

    /** @param surroundings of every script that is opened */
    public ScriptOpener(ScriptProgram.Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Message what() {
        return Message.of("python.opens");
    }

    @Override
    public boolean recognises(Path file) {
        return NotebookReader.reads(file) || file.toString().toLowerCase(Locale.ROOT).endsWith(".py");
    }

    @Override
    public ProgramEntry open(Path file) {
        return new ScriptEntry(file, surroundings, ScriptProgram.Options.PLAIN);
    }
}
