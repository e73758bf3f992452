package tapedeck.ui.graph.drawing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import tapedeck.explain.ModuleName;
import tapedeck.explain.BoundsText;
import tapedeck.ui.graph.layout.Point;
import tapedeck.ui.graph.layout.Route;
import tapedeck.ui.graph.model.Activity;
import tapedeck.ui.graph.model.CardKind;
import tapedeck.ui.graph.model.CardSizes;
import tapedeck.ui.graph.model.GradientScale;
import tapedeck.ui.graph.model.Shown;
import tapedeck.ui.graph.model.Tile;
import tapedeck.ui.selection.Selection;
import tapedeck.ui.theme.LiveTexts;

/**
 * A network in one row: what goes in, each module with its largest parameter, the loss, and between them how large the
 * gradients are. Where there are too many for the width, they are narrower, with their gradient alone, and the rest is to
 * the right.
 */
public final class ModuleRow extends Region {
    /** In ems. */
    private static final double WIDEST = 22;
    private static final double WIDE = 9;
    private static final double NARROW = 6.6;
    private static final double GAP = 1.6;
    private static final double WIDEST_GAP = 7;
    /** Where no arrow goes. */
    private static final double SEAM = 0.7;
    private static final double HIGHEST = 8.5;
    private static final double MARGIN = 0.4;

    private final GraphGestures gestures;
    private final LiveTexts words;
    private final Tooltip afterStep = new Tooltip();
    /** Cards that show a sign of the step, which the tip explains. */
    private final Set<TensorCard> signed = new HashSet<>();
    private final List<TensorCard> cards = new ArrayList<>();
    private final List<Wire> wires = new ArrayList<>();
    private List<Tile> tiles = List.of();
    private @Nullable Shown shown;
    private boolean onOneScale;
    private double em = -1;

    /** @param gestures what the viewer does goes there */
    public ModuleRow(GraphGestures gestures, LiveTexts words) {
        this.gestures = gestures;
        this.words = words;
        getStyleClass().add("graph-strip");
    }

    /**
     * Shows a snapshot.
     *
     * @param now null shows nothing
     * @param oneScale whether gradients are coloured on one scale, or each on its own
     */
    @SuppressWarnings("ReferenceEquality") // what did not change is the same object
    public void show(@Nullable Shown now, boolean oneScale) {
        if (now == shown && oneScale == onOneScale) {
            return;
        }
        shown = now;
        onOneScale = oneScale;
        tiles = now == null ? List.of() : Tile.of(now.snapshot());
        dress();
    }

    private void dress() {
        if (em <= 0) {
            return; // until it is known how large text is
        }
        while (cards.size() < tiles.size()) {
            TensorCard card = new TensorCard(CardKind.MAIN, new CardSizes(em, true));
            int place = cards.size();
            card.setManaged(false);
            Picking.install(card, () -> gestures.picked(new Selection.TensorSelected(tiles.get(place).tensor().id())));
            cards.add(card);
            wires.add(Wire.betweenCards(place, em));
            getChildren().addAll(wires.getLast(), card);
        }
        Shown now = shown;
        for (int i = 0; i < cards.size(); i++) {
            boolean used = i < tiles.size() && now != null;
            cards.get(i).setVisible(used);
            wires.get(i).setVisible(used && i + 1 < tiles.size() && tiles.get(i).leadsOn());
            if (used && now != null) {
                dress(i, tiles.get(i), now);
            }
        }
        requestLayout();
    }

    private void dress(int place, Tile tile, Shown now) {
        TensorCard card = cards.get(place);
        GradientScale scale = onOneScale ? now.scale() : null;
        String change = now.changes().getOrDefault(tile.tensor().id(), "");
        boolean stepped = now.snapshot().stepped().contains(tile.tensor().id());
        card.show(tile.tensor(), change.equals(BoundsText.UNCHANGED) ? change : "", stepped, now.palette(), words.texts(),
                scale);
        card.call(words.texts().of(ModuleName.of(tile.title())), tile.detail());
        afterStep.setText(words.of("inspector.after-step"));
        if (stepped && signed.add(card)) {
            Tooltip.install(card, afterStep);
        } else if (!stepped && signed.remove(card)) {
            Tooltip.uninstall(card, afterStep);
        }
        boolean failed = now.activity().direction() == Activity.Direction.FAILED;
        NodeStyler.light(card, failed
                ? now.activity().lit().contains(tile.tensor().id())
                : tile.has(now.activity().running()), now.activity());
        NodeStyler.light(wires.get(place), failed && place + 1 < tiles.size()
                && tiles.get(place + 1).has(now.activity().running()), now.activity());
        wires.get(place).turn(!tile.gradients().isEmpty()); // as in the graph: a gradient runs back
        wires.get(place).showGradients(tile.gradients(), scale);
    }

    /** More than there is room for if there are very many: then the rest is to the right. */
    @Override
    protected double computeMinWidth(double height) {
        return tiles.size() * (NARROW + GAP) * em;
    }

    @Override
    protected double computePrefWidth(double height) {
        return computeMinWidth(height);
    }

    /**
     * Says how large text is, before anything is shown.
     *
     * @param newEm in pixels
     */
    public void setEm(double newEm) {
        if (newEm != em) {
            em = newEm;
            cards.clear();
            signed.clear();
            wires.clear();
            getChildren().clear();
            dress();
        }
    }

    @Override
    protected void layoutChildren() {
        if (tiles.isEmpty() || em <= 0) {
            return;
        }
        double least = GAP * em;
        double seam = SEAM * em;
        double margin = MARGIN * em;
        long arrows = tiles.stream().limit(tiles.size() - 1L).filter(Tile::leadsOn).count();
        double room = getWidth() - 2 * margin - (tiles.size() - 1 - arrows) * seam;
        double width = Math.clamp((room - arrows * least) / tiles.size(), NARROW * em, WIDEST * em);
        double gap = Math.clamp((room - tiles.size() * width) / Math.max(1, arrows), least, WIDEST_GAP * em);
        double height = Math.min(HIGHEST * em, getHeight() - 2 * margin);
        double y = (getHeight() - height) / 2;
        double x = margin;
        for (int i = 0; i < tiles.size(); i++) {
            cards.get(i).setCompact(width < WIDE * em);
            cards.get(i).resizeRelocate(Math.rint(x), Math.rint(y), Math.rint(width), Math.rint(height));
            double end = Math.rint(x + width);
            double middle = Math.rint(y + height / 2);
            wires.get(i).setRoute(
                    new Route(List.of(new Point(end, middle), new Point(end + gap, middle))), em);
            x += width + (tiles.get(i).leadsOn() ? gap : seam);
        }
    }
}
