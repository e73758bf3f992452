package tapedeck.ui.lesson;

import java.util.HashSet;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import tapedeck.explain.ElementPlace;
import tapedeck.lessons.FocusTarget;
import tapedeck.lessons.Question;
import tapedeck.lessons.claim.ClaimException;
import tapedeck.lessons.claim.GraphTarget;
import tapedeck.lessons.claim.Observation;
import tapedeck.lessons.play.CardQuestion;
import tapedeck.lessons.play.FocusFinder;
import tapedeck.lessons.play.LessonRuns;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;
import tapedeck.ui.selection.Selection;
import tapedeck.ui.selection.Spotlight;

/** The spotlight on a lesson's runs: what is looked at, lit and picked. On the FX thread only. */
final class StageSpotlight {
    private final Surroundings around;
    private final LessonRuns runs;
    private List<FocusTarget> lit = List.of();

    StageSpotlight(Surroundings around, LessonRuns runs) {
        this.around = around;
        this.runs = runs;
    }

    /** The runs as they are, and what is picked. */
    Observation seen() {
        Observation now = runs.seen(null);
        return new Observation(now.takes(), now.shown(), picked(now), null);
    }

    private @Nullable GraphTarget picked(Observation now) {
        TapeSnapshot tape = now.takes().isEmpty() ? null : now.scenery().tape();
        return switch (around.selection().selected()) {
            case null -> null;
            case Selection.TensorSelected(long id) -> tape == null
                    ? null
                    : tape.tensors().stream().filter(each -> each.id() == id).findFirst().map(TensorState::name)
                            .map(GraphTarget.OfTensor::new).orElse(null);
            case Selection.FunctionSelected(int index) -> new GraphTarget.OfFunction(index);
        };
    }

    /** Brings it into view, and picks it where it can be picked. */
    void look(FocusTarget aim) {
        switch (aim) {
            case FocusTarget.Region(FocusTarget.Pane pane) -> around.look(pane);
            case FocusTarget.Line(int number) -> around.look(number);
            case FocusTarget.Thing thing -> found(thing).ifPresent(selection -> look(thing, selection));
        }
    }

    private void look(FocusTarget.Thing thing, Selection found) {
        if (found instanceof Selection.TensorSelected tensor && !thing.index().isEmpty()) {
            int[] index = thing.index().stream().mapToInt(Integer::intValue).toArray();
            Objects.requireNonNull(runs.seen(null).scenery().tape()).tensors().stream()
                    .filter(each -> each.id() == tensor.id()).findFirst()
                    .ifPresent(each -> around.look(tensor, ElementPlace.ravel(index, each.shape())));
        } else {
            around.look(found);
        }
    }

    /** Returns what is meant in the graph, as it is now; nothing if there is none, which the check of the lesson says. */
    private Optional<Selection> found(FocusTarget.Thing thing) {
        Observation now = runs.seen(null);
        try {
            return now.takes().isEmpty() ? Optional.empty() : selection(FocusFinder.find(thing, now), now);
        } catch (ClaimException _) {
            return Optional.empty();
        }
    }

    private static Optional<Selection> selection(GraphTarget pointed, Observation now) {
        TapeSnapshot tape = now.scenery().tape();
        return switch (pointed) {
            case GraphTarget.OfFunction(int index) -> Optional.of(new Selection.FunctionSelected(index));
            case GraphTarget.OfTensor(String name) -> tape == null
                    ? Optional.empty()
                    : tape.tensors().stream().filter(each -> each.name().equals(name)).findFirst()
                            .map(each -> new Selection.TensorSelected(each.id()));
        };
    }

    /** Lights these and dims all else; lights everything, and picks nothing, if there are none. */
    void light(List<FocusTarget> aims) {
        if (aims.isEmpty()) {
            lightAll();
            around.selection().ask(Set.of());
            around.selection().select(null);
            around.enterStep();
        } else {
            lit = List.copyOf(aims);
            IntSummaryStatistics lines = aims.stream().filter(FocusTarget.Line.class::isInstance)
                    .mapToInt(aim -> ((FocusTarget.Line) aim).number()).summaryStatistics();
            if (lines.getCount() > 0) {
                around.reveal(lines.getMin(), lines.getMax()); // what is lit is to be seen
            } else {
                around.speakOfGraph();
            }
            follow();
        }
    }

    /** Marks the gradients that a question asks for. */
    void ask(Question question) {
        TapeSnapshot tape = runs.seen(null).scenery().tape();
        around.selection().ask(tape == null ? Set.of() : CardQuestion.missingGradients(question, tape));
    }

    /** Puts what is typed into on a tensor's card; whether there is one. */
    boolean putOnCard(String name, Node typed) {
        TapeSnapshot tape = runs.seen(null).scenery().tape();
        Optional<TensorState> found = tape == null
                ? Optional.empty()
                : tape.tensors().stream().filter(each -> each.name().equals(name)).findFirst();
        found.ifPresent(tensor -> around.putOnCard(tensor.id(), typed));
        return found.isPresent();
    }

    /** Dims nothing any more; what is picked stays so. */
    void lightAll() {
        lit = List.of();
        around.selection().spotlightProperty().set(null);
    }

    /** Lights what is lit as it is now: it may come later, or be another in another iteration. */
    void follow() {
        if (lit.isEmpty()) {
            return;
        }
        Set<Selection> things = new HashSet<>();
        Set<Integer> lines = new HashSet<>();
        Set<FocusTarget.Pane> panes = new HashSet<>();
        for (FocusTarget each : lit) {
            switch (each) {
                case FocusTarget.Thing thing -> found(thing).ifPresent(things::add);
                case FocusTarget.Line(int number) -> lines.add(number);
                case FocusTarget.Region(FocusTarget.Pane pane) -> panes.add(pane);
            }
        }
        around.selection().spotlightProperty().set(new Spotlight(panes.contains(FocusTarget.Pane.GRAPH), things,
                panes.contains(FocusTarget.Pane.LISTING), lines));
    }
}
