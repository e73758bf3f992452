package tapedeck.session;

import java.nio.file.Path;
import tapedeck.program.Program;
import tapedeck.program.ProgramCapabilities;
import tapedeck.program.ProgramException;
import tapedeck.program.Provenance;
import tapedeck.program.Run;
import tapedeck.program.Settings;
import tapedeck.text.Message;

/**
 * A script of a session of which nobody has said yet that it may run: its text can be read, and nothing looks into that. It
 * stands where {@link Restorer} puts the script that runs later. Immutable.
 *
 * @param file where the script is, or would be
 * @param script its text
 */
public record UnapprovedScript(Path file, String script) implements Program {
    @Override
    public String id() {
        return String.valueOf(file.getFileName());
    }

    @Override
    public Message title() {
        return Message.verbatim(id());
    }

    @Override
    public Settings defaults() {
        return new Settings(0, 0, Integer.MAX_VALUE); // as every script
    }

    @Override
    public Provenance provenance() {
        return new Provenance.Script(file);
    }

    @Override
    public boolean mayRun() {
        return false;
    }

    @Override
    public ProgramCapabilities capabilities() {
        return ProgramCapabilities.OPAQUE;
    }

    /** @throws ProgramException always: whoever asks should have asked {@link #mayRun} */
    @Override
    public void run(Run run) throws ProgramException {
        throw new ProgramException(Message.of("session.unapproved", "script", id()));
    }
}
