package tapedeck.ui.graph.drawing;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.tape.TensorState;
import tapedeck.text.Texts;
import tapedeck.ui.graph.model.Graph;
import tapedeck.ui.graph.model.GraphActivity;
import tapedeck.ui.graph.model.Lineage;
import tapedeck.ui.graph.model.Link;
import tapedeck.ui.graph.model.ShownGraph;
import tapedeck.ui.selection.BatchRow;
import tapedeck.ui.selection.Selection;
import tapedeck.ui.selection.Spotlight;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Palette;

/**
 * Gives nodes their contents and states: what runs, what was passed, what is picked, what is dimmed (what runs only by a spotlight). A
 * node knows what it shows, so that being given the same again costs next to nothing.
 */
final class NodeStyler {
    private static final PseudoClass RUNNING = PseudoClass.getPseudoClass("running");
    private static final PseudoClass FORWARD = PseudoClass.getPseudoClass("forward");
    private static final PseudoClass BACKWARD = PseudoClass.getPseudoClass("backward");
    private static final PseudoClass UPDATE = PseudoClass.getPseudoClass("update");
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
    private static final PseudoClass PASSED = PseudoClass.getPseudoClass("passed");
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");
    static final PseudoClass ASKED = PseudoClass.getPseudoClass("asked");
    private static final PseudoClass DIMMED = PseudoClass.getPseudoClass("dimmed");

    @Nullable
    Selection selection;
    /** What the pointer is over, here or in another pane. */
    @Nullable
    Selection pointed;
    @Nullable
    Spotlight spotlight;
    /** Those whose gradients are asked for, by their ids. */
    Set<Long> asked = Set.of();
    @Nullable
    BatchRow followed;
    boolean onOneScale;
    /** True if updates follow each other too fast to be read one by one. */
    boolean isFreeRun;
    private final LiveTexts words;
    /** How nodes were dressed last. */
    private @Nullable Manner manner;
    private @Nullable Lineage lineage;
    /** What stands for the selection, if it is no card: a Function's junction or a folded module. */
    private Graph.@Nullable Call selected;

    /** The manner in which all nodes are dressed. */
    private record Manner(Palette palette, Texts texts, boolean onOneScale) {}

    NodeStyler(LiveTexts words) {
        this.words = words;
    }

    /** Returns what is not dimmed of what was dressed last; null if nothing is. */
    @Nullable
    Lineage lineage() {
        return lineage;
    }

    /**
     * Prepares to dress a snapshot's nodes.
     *
     * @return whether nodes that show the same as before are dressed already as they are to be
     */
    boolean prepare(ShownGraph shown) {
        Lineage before = lineage;
        Manner last = manner;
        manner = new Manner(shown.palette(), words.texts(), onOneScale);
        lineage = Lineage.of(shown.snapshot().functions(), selection, spotlight);
        selected = switch (selection) {
            case null -> null;
            case Selection.FunctionSelected(int index) -> shown.calls().get(index);
            case Selection.TensorSelected(long id) -> shown.around(id);
        };
        return manner.equals(last) && !onOneScale && Objects.equals(lineage, before);
    }

    void dress(TensorCard card, long id, ShownGraph shown) {
        TensorState tensor = shown.tensors().get(id);
        if (tensor == null) {
            return;
        }
        card.show(tensor, isFreeRun ? "" : shown.changes().getOrDefault(id, ""),
                !isFreeRun && shown.snapshot().stepped().contains(id), shown.palette(), words.texts(),
                onOneScale ? shown.scale() : null);
        card.follow(followed != null && followed.tensor() == id ? followed.row() : -1);
        card.ask(asked.contains(id) && tensor.grad() == null);
        boolean lit = shown.activity().lit().contains(id);
        light(card, lit, shown.activity());
        card.pseudoClassStateChanged(SELECTED, new Selection.TensorSelected(id).equals(selection));
        card.pseudoClassStateChanged(POINTED, new Selection.TensorSelected(id).equals(pointed));
        boolean dimmed = isDimmable(lit) && lineage != null && !lineage.tensors().contains(id);
        if (dimmed && !isDimmed(card)) {
            card.setOpacity(1); // the style gives back what it finds
        }
        card.pseudoClassStateChanged(DIMMED, dimmed);
    }

    /** Returns whether how opaque it is belongs to its style. */
    static boolean isDimmed(Node node) {
        return node.getPseudoClassStates().contains(DIMMED);
    }

    void dress(Region junction, Graph.Call call, ShownGraph shown) {
        switch (junction) {
            case Junction one -> one.show(shown.snapshot().functions().get(call.index()), shown::name, words.texts());
            case ModuleCard module -> module.show(call, shown.isPassed(call), words.texts());
            default -> throw new IllegalArgumentException(junction.toString());
        }
        boolean running = shown.isRunning(call);
        light(junction, running, shown.activity());
        junction.pseudoClassStateChanged(PASSED, shown.isPassed(call));
        junction.pseudoClassStateChanged(SELECTED, call.equals(selected));
        junction.pseudoClassStateChanged(POINTED, new Selection.FunctionSelected(call.index()).equals(pointed));
        junction.pseudoClassStateChanged(DIMMED, isDimmable(running) && lineage != null && !lineage.has(call));
    }

    void dress(Wire wire, Link link, Graph.Call call, ShownGraph shown) {
        boolean running = shown.isRunning(call, link);
        boolean ran = wire.getPseudoClassStates().contains(RUNNING);
        List<NdArray> gradients = shown.gradients(call, link);
        boolean missing = gradients.isEmpty() && !link.isOutput() && asked.contains(call.inputs().get(link.input()));
        boolean before = gradients.isEmpty() && link.isOutput() && call.inputs().stream().anyMatch(asked::contains);
        light(wire, running && !missing && !before, shown.activity()); // what is asked for runs the other way
        wire.pseudoClassStateChanged(PASSED, !gradients.isEmpty());
        wire.pseudoClassStateChanged(ASKED, missing);
        wire.turn(missing || before || !gradients.isEmpty()); // as long as its gradient is shown: colour and head say the same
        wire.pseudoClassStateChanged(DIMMED, isDimmable(running) && lineage != null && !lineage.has(call, link));
        wire.showGradients(isFreeRun && !onOneScale ? List.of() : gradients, onOneScale ? shown.scale() : null);
        if (running && !ran) {
            wire.toFront();
        }
    }

    private boolean isDimmable(boolean running) {
        return !running || spotlight != null;
    }

    static void light(Node node, boolean on, GraphActivity activity) {
        node.pseudoClassStateChanged(RUNNING, on);
        node.pseudoClassStateChanged(FORWARD, on && activity.direction() == GraphActivity.Direction.FORWARD);
        node.pseudoClassStateChanged(BACKWARD, on && activity.direction() == GraphActivity.Direction.BACKWARD);
        node.pseudoClassStateChanged(FAILED, on && activity.direction() == GraphActivity.Direction.FAILED);
        node.pseudoClassStateChanged(UPDATE, on && activity.direction() == GraphActivity.Direction.UPDATE);
    }
}
