package tapedeck.ui.network;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import tapedeck.data.DatasetKind;
import tapedeck.data.SpecException;
import tapedeck.data.Task;
import tapedeck.data.prepare.TableSource;
import tapedeck.edit.Edit;
import tapedeck.edit.EditStack;
import tapedeck.program.Provenance;
import tapedeck.programs.network.Activation;
import tapedeck.programs.network.Initialisation;
import tapedeck.programs.network.LayerSpec;
import tapedeck.programs.network.LossKind;
import tapedeck.programs.network.NetworkSpec;
import tapedeck.text.Limits;
import tapedeck.text.Message;
import tapedeck.text.NumberInput;

/**
 * A network being described. The draft can always be built: a change that would break it is refused with one line,
 * and what stood before stands. No Nodes. On the FX thread only.
 */
public final class EditorModel {
    /** Of the neurons of a layer. */
    static final Limits WIDTH = Limits.whole(1, LayerSpec.GREATEST_WIDTH);

    private final ReadOnlyObjectWrapper<NetworkSpec> draft;
    private final RanTables tables = new RanTables();
    private final ReadOnlyObjectWrapper<List<Message>> notes = new ReadOnlyObjectWrapper<>(List.of());
    private final Consumer<NetworkSpec> onBuild;
    private final EditStack edits;
    private @Nullable NetworkSpec running;
    /** What runs, where that is none that could be built here. */
    private @Nullable WrittenNetwork fixed;
    private final ReadOnlyObjectWrapper<@Nullable WrittenNetwork> written = new ReadOnlyObjectWrapper<>();
    /** What Revert goes back to. */
    private NetworkSpec start;

    /**
     * Begins with a proposal, while no network runs.
     *
     * @param edits on which changes of the draft are kept
     * @param onBuild is given what is to be run from the start, and calls {@link #begin} when it runs
     */
    public EditorModel(EditStack edits, NetworkSpec proposal, Consumer<NetworkSpec> onBuild) {
        this.edits = edits;
        start = proposal;
        draft = new ReadOnlyObjectWrapper<>(proposal);
        this.onBuild = onBuild;
        note(Optional.empty());
    }

    /** The tables that can be chosen as data. */
    ReadOnlyObjectProperty<List<TableSource>> tablesProperty() {
        return tables.allProperty();
    }

    /** Another program runs now. If it is another network, what was described is dropped; if it is none, it stands. */
    public void begin(Provenance.@Nullable Blueprint blueprint) {
        tables.runs(blueprint);
        NetworkSpec network = blueprint instanceof NetworkSpec spec ? spec : null;
        NetworkSpec before = running;
        running = network;
        fixed = null;
        written.set(null);
        if (network != null && !network.equals(before)) {
            if (!network.equals(draft())) {
                edits.forget(subject -> subject == this); // they are of another network
            }
            start = network;
            draft.set(network);
        }
        note(Optional.empty());
    }

    /** What runs was written by hand: it is shown instead of the draft until somebody wants that. */
    public void beginFixed(WrittenNetwork network) {
        fixed = network;
        written.set(network);
        note(Optional.empty());
    }

    /** The network by hand that is shown instead of the draft, or null. */
    public ReadOnlyObjectProperty<@Nullable WrittenNetwork> writtenProperty() {
        return written.getReadOnlyProperty();
    }

    /** Shows the draft beside what was written by hand. */
    public void describeOwn() {
        written.set(null);
        note(Optional.empty());
    }

    /** Returns what would be built. */
    public NetworkSpec draft() {
        return draft.get();
    }

    /** As above. */
    public ReadOnlyObjectProperty<NetworkSpec> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    /** Returns what to know, in sentences: what else a change has changed, and what building does. */
    public ReadOnlyObjectProperty<List<Message>> notesProperty() {
        return notes.getReadOnlyProperty();
    }

    /** Returns whether the draft is not what runs already. */
    public boolean canBuild() {
        return written.get() == null && !draft().equals(running);
    }

    /** Returns whether there is something to go back to: what the draft began with, or what runs. */
    public boolean isChanged() {
        return written.get() == null && (fixed != null || !draft().equals(start));
    }

    /** Hands the draft over to be run. */
    public void build() {
        if (canBuild()) {
            onBuild.accept(draft());
        }
    }

    /** Back to what the draft began with, and to what runs. */
    public void revert() {
        NetworkSpec drawn = draft();
        WrittenNetwork shown = written.get();
        NetworkSpec first = start;
        WrittenNetwork runs = fixed;
        edits.perform(new Edit(this, Message.of("network.edit.revert"), () -> show(first, runs, Optional.empty()),
                () -> show(drawn, shown, Optional.empty())));
    }

    private void show(NetworkSpec drawn, @Nullable WrittenNetwork instead, Optional<Message> alsoChanged) {
        draft.set(drawn);
        written.set(instead);
        note(alsoChanged);
    }

    private void note(Optional<Message> change) {
        WrittenNetwork shown = written.get();
        Message then = Message.of(canBuild() ? "network.note.build" : "network.note.unchanged");
        notes.set(shown != null
                ? List.of(shown.sentence())
                : Stream.of(change, full(), Optional.of(then)).flatMap(Optional::stream).toList());
    }

    /** Changes the draft; returns why not, or empty. */
    private Optional<Message> change(Message label, UnaryOperator<NetworkSpec> to, Optional<Message> alsoChanged) {
        try {
            NetworkSpec before = draft();
            NetworkSpec next = to.apply(before);
            if (!next.equals(before)) {
                edits.perform(new Edit(this, label, () -> show(next, null, alsoChanged),
                        () -> show(before, null, Optional.empty())));
            }
            return Optional.empty();
        } catch (SpecException refused) {
            return Optional.of(refused.mistakes().getFirst());
        }
    }

    private Optional<Message> change(Message label, UnaryOperator<NetworkSpec> to) {
        return change(label, to, Optional.empty());
    }

    private static Message set(Message name, Object value) {
        return Message.of("network.edit", "name", name, "value", value);
    }

    /** Takes what was typed; returns why it will not do, or empty. */
    Optional<Message> type(NetworkNumberOption option, String text) {
        return NumberInput.of(text, option.limits()).give(
                number -> change(set(option.title(), text.strip()), spec -> option.change(spec, number)));
    }

    /** Other data. A loss that does not fit them becomes MSE, which is noted. */
    Optional<Message> choose(DatasetKind kind) {
        return change(set(Message.of("network.data"), kind.title()), spec -> spec.withKind(kind), other(kind.task()));
    }

    /** The same of a table that ran, its rows in their own order. */
    Optional<Message> choose(TableSource table) {
        return change(set(Message.of("network.data"), table.title()),
                spec -> spec.withData(new TableSource(table.table(), table.prepared())), other(table.task()));
    }

    private Optional<Message> other(Task task) {
        LossKind loss = draft().loss();
        return loss.fits(task) ? Optional.empty() : Optional.of(Message.of("network.note.mse", "loss", loss.title()));
    }

    Optional<Message> choose(LossKind loss) {
        return change(set(Message.of("network.loss"), loss.title()), spec -> spec.withLoss(loss));
    }

    Optional<Message> choose(Initialisation initialisation) {
        return change(set(Message.of("network.initialisation"), initialisation.title()),
                spec -> spec.withInitialisation(initialisation));
    }

    /** Sets how many neurons hidden layer {@code index}, from 0, has. */
    Optional<Message> typeWidth(int index, String text) {
        if (index >= draft().hidden().size()) {
            return Optional.empty(); // its layer has been removed
        }
        Message label = set(Message.of("network.layer.width", "layer", index + 1), text.strip());
        return NumberInput.of(text, WIDTH).give(width -> change(label, spec -> spec.withLayer(index,
                new LayerSpec(width.intValue(), spec.hidden().get(index).activation()))));
    }

    Optional<Message> choose(int index, Activation activation) {
        return change(set(Message.of("network.layer.activation", "layer", index + 1), activation.title()),
                spec -> spec.withLayer(index, new LayerSpec(spec.hidden().get(index).width(), activation)));
    }

    /** Adds a layer at {@code index}, like the one before, or after, it. */
    Optional<Message> add(int index) {
        int depth = draft().hidden().size();
        LayerSpec like = depth == 0
                ? new LayerSpec(8, Activation.TANH)
                : draft().hidden().get(Math.min(Math.max(index - 1, 0), depth - 1));
        return change(Message.of("network.edit.add"), spec -> spec.withAdded(index, like));
    }

    Optional<Message> remove(int index) {
        return change(Message.of("network.edit.remove", "layer", index + 1), spec -> spec.without(index));
    }

    private Optional<Message> full() {
        return hasRoom()
                ? Optional.empty()
                : Optional.of(Message.of("network.note.full", "layers", NetworkSpec.GREATEST_DEPTH));
    }

    /** Returns whether there is room for another layer. */
    boolean hasRoom() {
        return draft().hidden().size() < NetworkSpec.GREATEST_DEPTH;
    }
}
