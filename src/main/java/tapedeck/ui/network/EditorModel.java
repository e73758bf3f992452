package tapedeck.ui.network;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import tapedeck.data.DatasetKind;
import tapedeck.data.SpecException;
import tapedeck.lesson.network.Activation;
import tapedeck.lesson.network.Initialisation;
import tapedeck.lesson.network.LayerSpec;
import tapedeck.lesson.network.LossKind;
import tapedeck.lesson.network.NetworkSpec;
import tapedeck.ui.text.Words;

/**
 * A network being described. The draft can always be built: a change that would break it is refused with one line,
 * and what stood before stands. No Nodes. On the FX thread only.
 */
public final class EditorModel {
    private final Words words;
    private final ReadOnlyObjectWrapper<NetworkSpec> draft;
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final Consumer<NetworkSpec> onBuild;
    private @Nullable NetworkSpec running;
    /** What Revert goes back to. */
    private NetworkSpec start;

    /**
     * Begins with a proposal, while no network runs.
     *
     * @param onBuild is given what is to be run from the start, and calls {@link #begin} when it runs
     */
    public EditorModel(Words words, NetworkSpec proposal, Consumer<NetworkSpec> onBuild) {
        this.words = words;
        start = proposal;
        draft = new ReadOnlyObjectWrapper<>(proposal);
        this.onBuild = onBuild;
        setNote("");
    }

    /** Another program runs now. If it is another network, what was described is dropped; if it is none, it stands. */
    public void begin(@Nullable NetworkSpec network) {
        NetworkSpec before = running;
        running = network;
        if (network != null && !network.equals(before)) {
            start = network;
            draft.set(network);
        }
        setNote("");
    }

    /** What would be built. */
    public NetworkSpec draft() {
        return draft.get();
    }

    /** As above. */
    public ReadOnlyObjectProperty<NetworkSpec> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    /** What to know, on one line: what building does, or what else a change has changed. */
    public ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    /** Whether the draft is not what runs already. */
    public boolean canBuild() {
        return !draft().equals(running);
    }

    /** Whether the draft differs from what it began with. */
    public boolean isChanged() {
        return !draft().equals(start);
    }

    /** Hands the draft over to be run. */
    public void build() {
        if (canBuild()) {
            onBuild.accept(draft());
        }
    }

    /** Back to what the draft began with. */
    public void revert() {
        draft.set(start);
        setNote("");
    }

    private void setNote(String change) {
        String then = canBuild()
                ? "Needs a fresh start: Build begins at iteration 0; the old take stays."
                : "Change something, then build it: a fresh start.";
        note.set(change.isEmpty() ? then : change + " " + then);
    }

    /** Changes the draft; returns why not, or empty. */
    private String change(UnaryOperator<NetworkSpec> to, String alsoChanged) {
        try {
            NetworkSpec next = to.apply(draft());
            draft.set(next);
            setNote(alsoChanged);
            return "";
        } catch (SpecException refused) {
            return refused.mistakes().stream().map(words::of).collect(Collectors.joining("; "));
        }
    }

    private String change(UnaryOperator<NetworkSpec> to) {
        return change(to, "");
    }

    /** Takes what was typed; returns why it will not do, or empty. */
    String type(NumberOption option, String text) {
        return change(spec -> option.change(spec, text));
    }

    /** Other data. A loss that does not fit them becomes MSE, which is noted. */
    String choose(DatasetKind kind) {
        LossKind loss = draft().loss();
        return change(spec -> spec.withKind(kind), loss.fits(kind.task())
                ? ""
                : "The loss is MSE now: " + loss.title() + " needs classes.");
    }

    String choose(LossKind loss) {
        return change(spec -> spec.withLoss(loss));
    }

    String choose(Initialisation initialisation) {
        return change(spec -> spec.withInitialisation(initialisation));
    }

    /** Sets how many neurons hidden layer {@code index}, from 0, has. */
    String typeWidth(int index, String text) {
        if (index >= draft().hidden().size()) {
            return ""; // its layer has been removed
        }
        return change(spec -> spec.withLayer(index,
                new LayerSpec(Typed.whole(text), spec.hidden().get(index).activation())));
    }

    String choose(int index, Activation activation) {
        return change(spec -> spec.withLayer(index, new LayerSpec(spec.hidden().get(index).width(), activation)));
    }

    /** Adds a layer at {@code index}, like the one before, or after, it. */
    String add(int index) {
        int depth = draft().hidden().size();
        LayerSpec like = depth == 0
                ? new LayerSpec(8, Activation.TANH)
                : draft().hidden().get(Math.min(Math.max(index - 1, 0), depth - 1));
        return change(spec -> spec.withAdded(index, like));
    }

    String remove(int index) {
        return change(spec -> spec.without(index));
    }

    /** Whether there is room for another layer. */
    boolean hasRoom() {
        return draft().hidden().size() < NetworkSpec.GREATEST_DEPTH;
    }
}
