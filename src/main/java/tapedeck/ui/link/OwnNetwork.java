package tapedeck.ui.link;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tapedeck.program.Program;
import tapedeck.program.Provenance;
import tapedeck.programs.ProgramEntry;
import tapedeck.programs.network.LossKind;
import tapedeck.programs.network.NetworkSpec;
import tapedeck.text.Message;

/**
 * The programs of networks that were drawn, where the lesson that is open has other data or another loss: only losses of the same kind
 * belong on one scale.
 *
 * @param data what they learn, by its name
 * @param loss what is made small; null for that of the classic first network
 */
record OwnNetwork(Message data, @Nullable LossKind loss) implements ProgramEntry {
    /** Returns what a network that is built while {@code open} runs {@code program} belongs to. */
    static ProgramEntry lesson(ProgramEntry open, Program program, Provenance.Blueprint spec) {
        Provenance.Blueprint now = program.provenance().blueprint();
        OwnNetwork own = of(spec);
        return now != null && own.equals(of(now)) ? open : own;
    }

    static OwnNetwork of(Provenance.Blueprint spec) {
        return new OwnNetwork(spec.data().title(), spec instanceof NetworkSpec network ? network.loss() : null);
    }

    @Override
    public String id() {
        return "network";
    }

    @Override
    public Message title() {
        return Message.of("shell.networkOn", "data", data);
    }

    @Override
    public boolean isNamed() { return false; }

    @Override
    public Program load(Path home) {
        throw new UnsupportedOperationException("it runs already");
    }
}
