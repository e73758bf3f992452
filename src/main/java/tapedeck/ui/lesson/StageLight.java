package tapedeck.ui.lesson;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.explain.Place;
import tapedeck.lesson.told.Aim;
import tapedeck.lesson.told.claim.ClaimException;
import tapedeck.lesson.told.claim.Pointed;
import tapedeck.lesson.told.claim.Seen;
import tapedeck.lesson.told.play.Aims;
import tapedeck.lesson.told.play.LessonRuns;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;
import tapedeck.ui.selection.Selection;
import tapedeck.ui.selection.Spotlight;

/** What is looked at and lit of a lesson's runs, and what of them is picked. On the FX thread only. */
final class StageLight {
    private final Surroundings around;
    private final LessonRuns runs;
    private List<Aim> lit = List.of();

    StageLight(Surroundings around, LessonRuns runs) {
        this.around = around;
        this.runs = runs;
    }

    /** The runs as they are, and what is picked. */
    Seen seen() {
        Seen now = runs.seen(null);
        return new Seen(now.takes(), now.shown(), picked(now), null);
    }

    private @Nullable Pointed picked(Seen now) {
        TapeSnapshot tape = now.takes().isEmpty() ? null : now.scenery().tape();
        return switch (around.selection().selected()) {
            case null -> null;
            case Selection.TensorSelected(long id) -> tape == null
                    ? null
                    : tape.tensors().stream().filter(each -> each.id() == id).findFirst().map(TensorState::name)
                            .map(Pointed.OfTensor::new).orElse(null);
            case Selection.FunctionSelected(int index) -> new Pointed.OfFunction(index);
        };
    }

    /** Brings it into view, and picks it where it can be picked. */
    void look(Aim aim) {
        switch (aim) {
            case Aim.Region(Aim.Pane pane) -> around.look(pane);
            case Aim.Line(int number) -> around.look(number);
            case Aim.Thing thing -> found(thing).ifPresent(selection -> look(thing, selection));
        }
    }

    private void look(Aim.Thing thing, Selection found) {
        if (found instanceof Selection.TensorSelected tensor && !thing.index().isEmpty()) {
            int[] index = thing.index().stream().mapToInt(Integer::intValue).toArray();
            Objects.requireNonNull(runs.seen(null).scenery().tape()).tensors().stream()
                    .filter(each -> each.id() == tensor.id()).findFirst()
                    .ifPresent(each -> around.look(tensor, Place.ravel(index, each.shape())));
        } else {
            around.look(found);
        }
    }

    /** What is meant in the graph, as it is now; nothing if there is none, which the check of the lesson says. */
    private Optional<Selection> found(Aim.Thing thing) {
        Seen now = runs.seen(null);
        try {
            return now.takes().isEmpty() ? Optional.empty() : selection(Aims.find(thing, now), now);
        } catch (ClaimException _) {
            return Optional.empty();
        }
    }

    private static Optional<Selection> selection(Pointed pointed, Seen now) {
        TapeSnapshot tape = now.scenery().tape();
        return switch (pointed) {
            case Pointed.OfFunction(int index) -> Optional.of(new Selection.FunctionSelected(index));
            case Pointed.OfTensor(String name) -> tape == null
                    ? Optional.empty()
                    : tape.tensors().stream().filter(each -> each.name().equals(name)).findFirst()
                            .map(each -> new Selection.TensorSelected(each.id()));
        };
    }

    /** Lights these and dims all else; lights everything, and picks nothing, if there are none. */
    void light(List<Aim> aims) {
        if (aims.isEmpty()) {
            lightAll();
            around.selection().select(null);
            around.enterStep();
        } else {
            lit = List.copyOf(aims);
            aims.stream().filter(Aim.Line.class::isInstance).map(Aim.Line.class::cast).mapToInt(Aim.Line::number).min()
                    .ifPresent(around::reveal); // what is lit is to be seen
            follow();
        }
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
        Set<Aim.Pane> panes = new HashSet<>();
        for (Aim each : lit) {
            switch (each) {
                case Aim.Thing thing -> found(thing).ifPresent(things::add);
                case Aim.Line(int number) -> lines.add(number);
                case Aim.Region(Aim.Pane pane) -> panes.add(pane);
            }
        }
        around.selection().spotlightProperty().set(new Spotlight(panes.contains(Aim.Pane.GRAPH), things,
                panes.contains(Aim.Pane.LISTING), lines));
    }
}
