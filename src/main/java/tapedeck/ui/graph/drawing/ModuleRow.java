package tapedeck.ui.graph.drawing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import tapedeck.explain.BoundsText;
import tapedeck.explain.ModuleName;
import tapedeck.tape.TapeSnapshot;
import tapedeck.ui.graph.layout.Point;
import tapedeck.ui.graph.layout.Route;
import tapedeck.ui.graph.model.CardKind;
import tapedeck.ui.graph.model.CardSizes;
import tapedeck.ui.graph.model.GradientScale;
import tapedeck.ui.graph.model.GraphActivity;
import tapedeck.ui.graph.model.ModuleTile;
import tapedeck.ui.graph.model.ShownGraph;
import tapedeck.ui.selection.Selection;
import tapedeck.ui.theme.LiveTexts;

/**
 * A network in one row: what goes in, each module with its largest parameter, the loss, and between them how large the
 * gradients are. Where there are too many for the width, they are narrower, with their gradient alone, and the rest is to
 * the right. What is known to come has its place, and a pale outline there.
 */
public final class ModuleRow extends Region {
    /** In ems. */
    private static final double WIDE = 9;
    private static final double GAP = 1.6;
    private static final double WIDEST_GAP = 7;
    /** Where no arrow goes. */
    private static final double SEAM = 0.7;
    private static final double HIGHEST = 8.5;
    private static final double MARGIN = 0.3;

    private final GraphGestures gestures;
    private final LiveTexts words;
    private final Tooltip afterStep = new Tooltip();
    /** Cards that show a sign of the step, which the tip explains. */
    private final Set<TensorCard> signed = new HashSet<>();
    private final List<TensorCard> cards = new ArrayList<>();
    private final List<Wire> wires = new ArrayList<>();
    /** Of the row's text: that of the graph is another before a class. */
    private final Text ruler = new Text("x");
    private List<ModuleTile> tiles = List.of();
    /** The tiles, and after them those that are known to come. */
    private List<ModuleTile> row = List.of();
    private final List<StackPane> ghosts = new ArrayList<>();
    private @Nullable ShownGraph shown;
    private @Nullable TapeSnapshot expected;
    private boolean onOneScale;
    private double em = -1;

    /** @param gestures what the viewer does goes there */
    public ModuleRow(GraphGestures gestures, LiveTexts words) {
        this.gestures = gestures;
        this.words = words;
        getStyleClass().add("graph-strip");
        ruler.setVisible(false);
        ruler.setManaged(false);
        getChildren().add(ruler);
        ruler.fontProperty().addListener(_ -> requestLayout()); // with the size that comes with it
    }

    /**
     * Shows a snapshot.
     *
     * @param now null shows nothing
     * @param whole the tape that will be recorded, as far as that is known; null where it is not
     * @param oneScale whether gradients are coloured on one scale, or each on its own
     */
    @SuppressWarnings("ReferenceEquality") // what did not change is the same object
    public void show(@Nullable ShownGraph now, @Nullable TapeSnapshot whole, boolean oneScale) {
        if (now == shown && whole == expected && oneScale == onOneScale) {
            return;
        }
        shown = now;
        expected = whole;
        onOneScale = oneScale;
        tiles = now == null ? List.of() : ModuleTile.of(now.snapshot());
        row = whole == null || tiles.isEmpty() ? tiles : ModuleTile.foretold(tiles, whole);
        dress();
    }

    private void dress() {
        if (em <= 0) {
            return; // until it is known how large text is
        }
        while (cards.size() < tiles.size()) {
            cards.add(card(cards.size(), new CardSizes(em, true)));
            wires.add(Wire.betweenCards(wires.size(), em));
            getChildren().addAll(wires.getLast(), cards.getLast());
        }
        ShownGraph now = shown;
        for (int i = 0; i < cards.size(); i++) {
            boolean used = i < tiles.size() && now != null;
            cards.get(i).setVisible(used);
            wires.get(i).setVisible(used && i + 1 < tiles.size() && tiles.get(i).leadsOn());
            if (used && now != null) {
                dress(i, tiles.get(i), now);
            }
        }
        getChildren().removeAll(ghosts);
        ghosts.clear();
        row.stream().skip(tiles.size()).map(this::ghost).forEach(ghosts::add);
        getChildren().addAll(ghosts);
        requestLayout();
    }

    private StackPane ghost(ModuleTile coming) {
        Text name = new Text(words.texts().of(ModuleName.of(coming.title())));
        name.getStyleClass().add("ghost-name");
        StackPane outline = new StackPane(name);
        outline.getStyleClass().add("ghost-card");
        outline.setManaged(false);
        outline.setMouseTransparent(true);
        return outline;
    }

    private TensorCard card(int place, CardSizes sizes) {
        TensorCard card = new TensorCard(CardKind.MAIN, sizes);
        card.setManaged(false);
        Picking.install(card, () -> gestures.picked(new Selection.TensorSelected(tiles.get(place).tensor().id())));
        return card;
    }

    /** Makes the card at {@code place} anew if it is to show more or less. */
    private void size(int place, CardSizes sizes) {
        TensorCard old = cards.get(place);
        ShownGraph now = shown;
        if (!old.sizes().equals(sizes) && now != null) {
            TensorCard card = card(place, sizes);
            signed.remove(old);
            cards.set(place, card);
            getChildren().set(getChildren().indexOf(old), card);
            dress(place, tiles.get(place), now);
            card.applyCss(); // this pulse's styles are done
        }
    }

    private void dress(int place, ModuleTile tile, ShownGraph now) {
        TensorCard card = cards.get(place);
        GradientScale scale = onOneScale ? now.scale() : null;
        String change = now.changes().getOrDefault(tile.tensor().id(), "");
        boolean stepped = now.snapshot().stepped().contains(tile.tensor().id());
        card.show(tile.tensor(), change.equals(BoundsText.UNCHANGED) ? change : "", stepped, now.palette(),
                words.texts(),
                scale);
        card.call(words.texts().of(ModuleName.of(tile.title())), tile.detail());
        afterStep.setText(words.of("inspector.after-step"));
        if (stepped && signed.add(card)) {
            Tooltip.install(card, afterStep);
        } else if (!stepped && signed.remove(card)) {
            Tooltip.uninstall(card, afterStep);
        }
        boolean failed = now.activity().direction() == GraphActivity.Direction.FAILED;
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
        return row.size() * (TileSizes.NARROW + GAP) * em;
    }

    @Override
    protected double computePrefWidth(double height) {
        return computeMinWidth(height);
    }

    private void fitText() {
        double size = ruler.getFont().getSize();
        if (size != em) {
            em = size;
            cards.clear();
            signed.clear();
            wires.clear();
            getChildren().setAll(ruler);
            ghosts.clear();
            dress();
            applyCss(); // this pulse's styles are done
        }
    }

    @Override
    protected void layoutChildren() {
        fitText();
        if (tiles.isEmpty() || em <= 0) {
            return;
        }
        double least = GAP * em;
        double seam = SEAM * em;
        double margin = MARGIN * em;
        long arrows = row.stream().limit(row.size() - 1L).filter(ModuleTile::leadsOn).count();
        double room = getWidth() - 2 * margin - (row.size() - 1 - arrows) * seam;
        double height = Math.min(HIGHEST * em, getHeight() - 2 * margin);
        TileSizes sizes = TileSizes.of(row, room - arrows * least, height, em);
        double gap = Math.clamp((room - sizes.width()) / Math.max(1, arrows), least, WIDEST_GAP * em);
        double y = (getHeight() - height) / 2;
        double x = margin;
        for (int i = 0; i < row.size(); i++) {
            double width = sizes.widths().get(i);
            if (i < tiles.size()) {
                size(i, sizes.each().get(i));
                cards.get(i).setCompact(width < WIDE * em);
            }
            Region card = i < tiles.size() ? cards.get(i) : ghosts.get(i - tiles.size());
            card.resizeRelocate(Math.rint(x), Math.rint(y), Math.rint(width), Math.rint(height));
            if (i < tiles.size()) {
                double end = Math.rint(x + width);
                double middle = Math.rint(y + height / 2);
                wires.get(i).setRoute(
                        new Route(List.of(new Point(end, middle), new Point(end + gap, middle))), em);
            }
            x += width + (row.get(i).leadsOn() ? gap : seam);
        }
    }
}
