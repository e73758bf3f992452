package tapedeck.ui.lesson;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Arranges what a lesson says: in a column beside the window, or in a caption below it, with what is asked beside the text. */
final class LessonSheet {
    private static final PseudoClass CAPTION = PseudoClass.getPseudoClass("caption");
    /** Of the window's height: a caption is no higher, and can be scrolled. */
    private static final double SHARE = 0.4;

    /** Between what is said and what is asked. */
    private static final double GAP = 24;

    private final VBox pane;
    private final Region text;
    private final Pane asked;
    private final Pane reply;
    private final Fitting scroll = new Fitting();
    /** Of a caption: it follows the window's. */
    private Subscription height = Subscription.EMPTY;

    LessonSheet(VBox pane, Region text, Pane asked, Pane reply) {
        this.pane = pane;
        this.text = text;
        this.asked = asked;
        this.reply = reply;
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    }

    /** Has the beginning be seen. */
    void toTop() {
        scroll.setVvalue(0);
    }

    void arrange(boolean below, HBox head, Node progress, Node moves, Node foot, Node pace) {
        pane.pseudoClassStateChanged(CAPTION, below);
        height.unsubscribe(); // or the pane would be as low as a caption where it stands beside the window
        pane.setMaxHeight(Region.USE_COMPUTED_SIZE);
        pane.getChildren().clear();
        scroll.fits = below;
        head.getChildren().removeAll(progress, foot);
        if (below) {
            caption(head, progress, moves, foot);
        } else {
            Pane body = new VBox(text, asked, reply);
            body.getStyleClass().add("lesson-body");
            scroll.setContent(body);
            VBox.setVgrow(scroll, Priority.ALWAYS);
            pane.getChildren().addAll(head, progress, scroll, moves, new HBox(foot), pace);
        }
    }

    private void caption(HBox head, Node progress, Node moves, Node foot) {
        VBox beside = new VBox(asked, reply);
        beside.getStyleClass().add("lesson-body");
        beside.managedProperty().bind(
                Bindings.isNotEmpty(asked.getChildren()).or(Bindings.isNotEmpty(reply.getChildren())));
        scroll.setContent(new Halves(text, beside));
        HBox.setHgrow(scroll, Priority.ALWAYS);
        head.getChildren().addAll(1, List.of(progress, foot));
        HBox.setHgrow(progress, Priority.ALWAYS);
        VBox go = new VBox(moves);
        go.setAlignment(Pos.BOTTOM_RIGHT);
        go.getStyleClass().add("lesson-body");
        HBox row = new HBox(scroll, go);
        row.getStyleClass().add("lesson-caption");
        VBox.setVgrow(row, Priority.ALWAYS);
        pane.getChildren().addAll(head, row);
        height = pane.sceneProperty().flatMap(scene -> scene.heightProperty())
                .subscribe(high -> pane
                        .setMaxHeight(high == null ? Region.USE_COMPUTED_SIZE : SHARE * high.doubleValue()));
    }

    /** The fitting of a scroll pane that is as high as its content at its width. */
    private static final class Fitting extends ScrollPane {
        private boolean fits;

        @Override
        public @Nullable Orientation getContentBias() { return fits ? Orientation.HORIZONTAL : null; }

        @Override
        protected double computePrefHeight(double width) {
            return fits && width > 0 && getContent() != null
                    ? snappedTopInset() + getContent().prefHeight(width - snappedLeftInset() - snappedRightInset())
                            + snappedBottomInset() + 1
                    : super.computePrefHeight(width);
        }
    }

    /** Two beside each other, each half as wide as there is room; the first alone where the second is not managed. */
    private static final class Halves extends Pane {
        private static final double USUAL = 600;

        private final Region left;
        private final Region right;

        Halves(Region left, Region right) {
            super(left, right);
            this.left = left;
            this.right = right;
        }

        private double half(double width) {
            double all = width > 0 ? width : USUAL;
            return right.isManaged() ? (all - GAP) / 2 : all;
        }

        @Override
        public Orientation getContentBias() { return Orientation.HORIZONTAL; }

        @Override
        protected double computePrefWidth(double height) {
            return USUAL;
        }

        @Override
        protected double computeMinHeight(double width) {
            return 0;
        }

        @Override
        protected double computePrefHeight(double width) {
            double half = half(width);
            return Math.max(left.prefHeight(half), right.isManaged() ? right.prefHeight(half) : 0);
        }

        @Override
        protected void layoutChildren() {
            double half = half(getWidth());
            left.resizeRelocate(0, 0, half, left.prefHeight(half));
            right.resizeRelocate(half + GAP, 0, half, right.prefHeight(half));
        }
    }
}
