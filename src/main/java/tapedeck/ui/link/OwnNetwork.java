package tapedeck.ui.link;

import java.nio.file.Path;
import tapedeck.data.DatasetKind;
import tapedeck.lesson.Lesson;
import tapedeck.lesson.network.LossKind;
import tapedeck.lesson.network.NetworkSpec;
import tapedeck.program.Program;
import tapedeck.text.Message;

/**
 * What the takes of networks that were drawn belong to, where the lesson that is open has other data or another loss: only
 * losses of the same kind belong on one scale.
 *
 * @param data what they learn, by its name
 * @param loss what is made small
 */
record OwnNetwork(Message data, LossKind loss) implements Lesson {
    /** What a network that is built while {@code open} runs {@code program} belongs to. */
    static Lesson lesson(Lesson open, Program program, NetworkSpec spec) {
        OwnNetwork own = new OwnNetwork(spec.data().title(), spec.loss());
        return program.provenance().blueprint() instanceof NetworkSpec now
                && own.equals(new OwnNetwork(now.data().title(), now.loss())) ? open : own;
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
    public Program load(Path home) {
        throw new UnsupportedOperationException("it runs already");
    }
}
