package tapedeck.finding;

import java.nio.file.Path;
import tapedeck.program.Program;
import tapedeck.program.Provenance;
import tapedeck.program.Run;
import tapedeck.program.Settings;
import tapedeck.text.Message;

/** A Program that suggests a rate and does nothing, for findings of readings that are written down. */
record Suggesting(double rate) implements Program {
    @Override
    public String id() {
        return "suggesting";
    }

    @Override
    public Message title() {
        return Message.verbatim(id());
    }

    @Override
    public Settings defaults() {
        return new Settings(1, rate, 1);
    }

    @Override
    public Provenance provenance() {
        return new Provenance.Script(Path.of(id()));
    }

    @Override
    public void run(Run run) {
        // nothing
    }
}
