package tapedeck.ui.tape;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongConsumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.DeckState;
import tapedeck.deck.takes.MemoryUse;
import tapedeck.tape.TapeSnapshot;
import tapedeck.ui.action.OwnKeys;
import tapedeck.ui.selection.SelectionModel;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;

/**
 * The tape: every step of the shown iteration has a place. Forward runs above from left to right, backward below from
 * right to left, each Function under itself; the updates follow at the right. The head is the solid cell; what is
 * outlined has been recorded but lies after the playhead. Pressing and dragging moves the playhead; with the keyboard
 * up and down pick a step and Enter goes there. On the FX thread only.
 */
public final class TapeStrip extends Region {
    private static final PseudoClass RUNNING = PseudoClass.getPseudoClass("running");
    private static final double HEIGHT = 3.9;
    /** What is kept is said in two lines, so wide at most, in em; whole ones, or the strip would move with every number. */
    private static final double MOST_KEPT = 20;

    private final StripModel model;
    private final Scrub scrub;
    private final LiveTexts words;
    private final Label title = new Label();
    private final Label forward = new Label();
    private final Label backward = new Label();
    private final MemoryLimitButton kept;
    /** What is kept, where that is not spoken of. */
    private final Tooltip memory = new Tooltip();
    private final StripPicture picture;

    /** The step that the keyboard picked last, or -1. */
    private int cursor = -1;

    /** An empty strip; {@code scrub} is told where the viewer drags the playhead. */
    public TapeStrip(SelectionModel selection, LiveTexts words, Appearance appearance, Scrub scrub) {
        this.words = words;
        this.scrub = scrub;
        model = new StripModel(selection);
        kept = new MemoryLimitButton(words);
        picture = new StripPicture(model, words, appearance);
        getStyleClass().add("tape-strip");
        getStylesheets().add(Objects.requireNonNull(TapeStrip.class.getResource("/tapedeck/ui/tape/tape.css"))
                .toExternalForm());
        setAccessibleRole(AccessibleRole.SLIDER);
        setFocusTraversable(true);
        title.getStyleClass().add("heading");
        forward.getStyleClass().addAll("direction", "forward");
        backward.getStyleClass().addAll("direction", "backward");
        title.textProperty().bind(words.text("tape.title"));
        forward.textProperty().bind(words.text("tape.forward"));
        backward.textProperty().bind(words.text("tape.backward"));
        getChildren().addAll(title, forward, backward, picture, kept);
        new Pointer(this, model, picture, scrub, words);
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        OwnKeys.leave(this, key -> key.isNavigationKey() && isFocusVisible());
        title.setTooltip(memory);
        setOnContextMenuRequested(event -> kept.offer(this, event.getScreenX(), event.getScreenY()));
        title.fontProperty().subscribe(this::requestLayout);
        kept.textProperty().subscribe(this::requestLayout);
    }

    /** Has {@code action} told how many bytes of captured iterations are to be kept. */
    public void setOnHistoryLimit(LongConsumer action) {
        kept.setOnLimit(action);
    }

    /** Has it say, when it shows the deck next, what all takes hold in memory. */
    public void setHoldings(MemoryUse holdings) {
        model.setHoldings(holdings);
    }

    /** Shows the deck; to be called at every pulse: it draws only if something changed. */
    public void show(@Nullable DeckState state, @Nullable TapeSnapshot snapshot) {
        if (!model.show(state, snapshot)) {
            return;
        }
        kept.show(model.isScarce() ? model.history() : Optional.empty());
        memory.setText(model.history().map(words::of).orElse(""));
        StripCell current = model.current();
        forward.pseudoClassStateChanged(RUNNING, current != null && current.kind() == StripCell.Kind.FORWARD);
        backward.pseudoClassStateChanged(RUNNING, current != null
                && (current.kind() == StripCell.Kind.BACKWARD || current.kind() == StripCell.Kind.SEED));
        notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE_STRING);
        if (current == null) {
            picture.repaint();
        } else {
            picture.follow(current);
        }
    }

    StripGeometry geometry() {
        return picture.geometry();
    }

    private void press(KeyEvent event) {
        KeyCode code = event.getCode();
        List<StripCell> cells = model.strip().cells();
        if (event.getTarget() != this || cells.isEmpty()
                || (code != KeyCode.UP && code != KeyCode.DOWN && code != KeyCode.ENTER)) {
            return;
        }
        int at = picked(cells);
        if (code == KeyCode.ENTER) {
            scrub.to(model.iteration(), cells.get(at).place());
        } else {
            int next = at;
            do {
                next += code == KeyCode.DOWN ? 1 : -1;
            } while (next >= 0 && next < cells.size() && cells.get(next).subject() == null);
            if (next >= 0 && next < cells.size()) {
                cursor = next;
                model.selection().select(cells.get(next).subject());
                picture.follow(cells.get(next));
            }
        }
        event.consume();
    }

    /** The step the keyboard is at: the one picked last if it still is, else where the playhead is. */
    private int picked(List<StripCell> cells) {
        boolean still = cursor >= 0 && cursor < cells.size() && cells.get(cursor).isAbout(model.selection().selected());
        return still ? cursor : Math.max(0, model.strip().current(model.playhead()));
    }

    @Override
    protected void layoutChildren() {
        double em = em();
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double height = Math.max(0, getHeight() - top - snappedBottomInset());
        double titleWidth = snapSizeX(title.prefWidth(-1));
        double side = snapSizeX(Math.max(forward.prefWidth(-1), backward.prefWidth(-1)));
        double right = kept.getText().isEmpty()
                ? 0
                : snapSizeX(Math.min(Math.ceil(kept.prefWidth(-1) / em), MOST_KEPT) * em);
        double start = left + titleWidth + em + side + 0.7 * em;
        picture.resizeRelocate(snapPositionX(start), snapPositionY(top),
                Math.max(0, Math.floor(getWidth() - start - right - em - snappedRightInset())), Math.floor(height));
        StripGeometry place = geometry();
        double lane = place.lane();
        title.resizeRelocate(left, top, titleWidth, lane);
        forward.resizeRelocate(left + titleWidth + em, top, side, lane);
        backward.resizeRelocate(left + titleWidth + em, top + place.top(1), side, lane);
        kept.resizeRelocate(getWidth() - snappedRightInset() - right, top, right, height);
    }

    private double em() {
        return title.getFont().getSize();
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT * em() + snappedTopInset() + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 30 * em();
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case TEXT -> model.history().map(all -> words.of("tape.spoken", "place", model.spoken(), "kept", all))
                    .orElse(words.of(model.spoken()));
            case VALUE_STRING -> words.of(model.spoken());
            case VALUE -> (double) model.playhead();
            case MIN_VALUE -> 0.0;
            case MAX_VALUE -> model.strip().cells().isEmpty()
                    ? 0.0
                    : (double) model.strip().cells().getLast().place();
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
