package tapedeck.ui.opening;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.DeckState;
import tapedeck.deck.DeckState.Status;
import tapedeck.deck.Moment;
import tapedeck.tape.Phase;
import tapedeck.tape.TapeSnapshot;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.selection.Selection;
import tapedeck.ui.selection.SelectionModel;

/**
 * The restorer of a place in a run, of what is picked there and how fast it is played, from texts, such as a session keeps; and back
 * there once the run of the session is again as far as it was. Texts of another kind are left alone. On the FX thread only.
 */
public final class PlaceRestorer {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final String TENSOR = "tensor";
    private static final String FUNCTION = "function";
    private static final String FORWARD = "forward";
    private static final String BACKWARD = "backward";
    private static final int PARTS = 5;

    private final DeckLink link;
    private final SelectionModel selection;
    private @Nullable Place wanted;
    private @Nullable Selection picked;
    /** Empty where none is wanted. */
    private List<String> pace = List.of();
    private boolean isUnderWay;

    /**
     * A place of a run.
     *
     * @param iteration that is shown
     * @param playhead how many of its events have happened
     * @param moment within the iteration, by Functions; null if it is not within one
     * @param last the last iteration begun
     * @param take the id
     */
    private record Place(long iteration, int playhead, @Nullable Moment moment, long last, int take) {}

    /** Nothing is to be gone to yet. */
    public PlaceRestorer(DeckLink link, SelectionModel selection) {
        this.link = link;
        this.selection = selection;
        link.follow(this::pulse);
    }

    /** Where the current take stands; nothing while it runs, or if nothing is shown. */
    public List<String> place() {
        DeckState state = link.frame().state();
        TapeSnapshot snapshot = link.frame().snapshot();
        if (wanted != null) { // it is not there again yet
            return written(wanted);
        }
        if (state == null || snapshot == null || state.position().status() == Status.PLAYING
                || snapshot.iteration() < 1) {
            return List.of();
        }
        List<String> all = new ArrayList<>(List.of(String.valueOf(snapshot.iteration()),
                String.valueOf(state.playhead().place())));
        boolean forward = snapshot.phase() == Phase.FORWARD && !snapshot.functions().isEmpty();
        boolean backward = snapshot.phase() == Phase.BACKWARD && snapshot.passed() > 0;
        all.add(forward ? FORWARD : backward ? BACKWARD : "");
        all.add(String.valueOf(forward ? snapshot.functions().size() : snapshot.passed()));
        all.add(String.valueOf(state.position().iteration()));
        return all;
    }

    private static List<String> written(Place place) {
        boolean forward = place.moment instanceof Moment.Forward;
        return List.of(String.valueOf(place.iteration), String.valueOf(place.playhead),
                forward ? FORWARD : place.moment == null ? "" : BACKWARD, String.valueOf(switch (place.moment) {
                    case Moment.Forward(int k) -> k;
                    case Moment.Backward(int k) -> k;
                    case null, default -> 0;
                }), String.valueOf(place.last));
    }

    /** Returns what is picked, or will be. */
    public List<String> picked() {
        return switch (picked == null ? selection.selected() : picked) {
            case Selection.TensorSelected(long id) -> List.of(TENSOR, String.valueOf(id));
            case Selection.FunctionSelected(int index) -> List.of(FUNCTION, String.valueOf(index));
            case null -> List.of();
        };
    }

    /** How fast it is played, or will be; nothing where nothing is. */
    public List<String> pace() {
        DeckState state = link.frame().state();
        return !pace.isEmpty() ? pace : state == null ? List.of() : PaceText.of(state.settings().tempo());
    }

    /** Goes there, once the current take, which has been taken up again, holds where it was put by; there it has that pace. */
    public void goTo(List<String> place, List<String> what, List<String> thePace) {
        pace = thePace;
        wanted = read(place);
        picked = selection(what);
        isUnderWay = false;
        selection.select(null);
    }

    private @Nullable Place read(List<String> place) {
        if (place.size() != PARTS || !isNumber(place.get(0), place.get(1), place.get(3), place.get(4))) {
            return null;
        }
        int k = number(place.get(3));
        Moment moment = switch (place.get(2)) {
            case FORWARD -> new Moment.Forward(k);
            case BACKWARD -> new Moment.Backward(k);
            default -> null;
        };
        return new Place(Long.parseLong(place.get(0)), number(place.get(1)), moment, Long.parseLong(place.get(4)),
                link.workbench().currentTake());
    }

    private static @Nullable Selection selection(List<String> what) {
        if (what.size() != 2 || !isNumber(what.get(1))) {
            return null;
        }
        return switch (what.getFirst()) {
            case TENSOR -> new Selection.TensorSelected(Long.parseLong(what.get(1)));
            case FUNCTION -> new Selection.FunctionSelected(number(what.get(1)));
            default -> null;
        };
    }

    private static boolean isNumber(String... texts) {
        return List.of(texts).stream().allMatch(text -> NUMBER.matcher(text).matches());
    }

    private static int number(String text) {
        return Math.clamp(Long.parseLong(text), 0, Integer.MAX_VALUE);
    }

    private void pulse() {
        DeckState state = link.frame().state();
        Place place = wanted;
        if (state == null || (place == null && picked == null && pace.isEmpty())
                || !link.commands().leave().isGiven()) {
            return;
        }
        if (place != null
                && (place.take != link.workbench().currentTake() || state.position().iteration() > place.last)) {
            wanted = null; // somebody went on
            picked = null;
            pace = List.of();
        } else if (place != null && !isUnderWay) {
            isUnderWay = go(place, state);
        } else if (state.position().status() != Status.PLAYING && state.playhead().replaying() == 0
                && (link.frame().snapshot() != null || (place == null && picked == null))) {
            wanted = null;
            selection.select(picked);
            picked = null;
            PaceText.set(pace, link.commands());
            pace = List.of();
        }
    }

    /** Sends the run there; whether it could be. */
    private boolean go(Place place, DeckState state) {
        boolean begins = state.position().status() == Status.READY && place.iteration == 1;
        boolean holds = state.position().status() != Status.PLAYING && state.position().status() != Status.READY;
        if (holds && state.position().iteration() >= place.iteration) {
            link.commands().seek(place.iteration, place.playhead);
            return true;
        }
        if (begins || (holds && state.position().iteration() == place.iteration - 1)) {
            link.commands().runTo(place.moment == null ? new Moment.Iteration(place.iteration) : place.moment);
            return true;
        }
        return holds;
    }
}
