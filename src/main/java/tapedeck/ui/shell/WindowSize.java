package tapedeck.ui.shell;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Rectangle2D;
import javafx.stage.Stage;
import tapedeck.ui.session.WindowPreferences;

/** The size of the window as it was left, in shares of the screen; at first nearly all of a large one, and all of a small one. */
final class WindowSize {
    /** Of the screen, at first. */
    private static final double SHARE = 0.9;
    /** A remembered share is less than 1. */
    private static final double MOST = 0.999;
    private static final double LEAST = 0.2;
    /** On a screen that is no larger there is nothing beside the window. */
    private static final double SMALL_WIDTH = 1440;
    private static final double SMALL_HEIGHT = 900;

    private final Rectangle2D screen;
    private final DoubleProperty width = new SimpleDoubleProperty(this, "window-width", SHARE);
    private final DoubleProperty height = new SimpleDoubleProperty(this, "window-height", SHARE);
    private final BooleanProperty maximised = new SimpleBooleanProperty(this, "window-maximised");

    WindowSize(Rectangle2D screen) {
        this.screen = screen;
        maximised.set(screen.getWidth() <= SMALL_WIDTH || screen.getHeight() <= SMALL_HEIGHT);
    }

    /** Takes over how it was left, and has every change remembered from now on. */
    void remember(WindowPreferences remembered) {
        remembered.follow(width);
        remembered.follow(height);
        remembered.follow(maximised);
    }

    double width() {
        return width.get() * screen.getWidth();
    }

    double height() {
        return height.get() * screen.getHeight();
    }

    /** Gives {@code stage} that size, and takes note of what somebody makes of it. */
    void follow(Stage stage) {
        stage.setWidth(width());
        stage.setHeight(height());
        stage.setMaximized(maximised.get());
        stage.widthProperty().subscribe((_, now) -> keep(stage, width, now.doubleValue() / screen.getWidth()));
        stage.heightProperty().subscribe((_, now) -> keep(stage, height, now.doubleValue() / screen.getHeight()));
        stage.maximizedProperty().subscribe((_, on) -> maximised.set(on));
    }

    private static void keep(Stage stage, DoubleProperty share, double now) {
        if (stage.isShowing() && !stage.isMaximized() && !stage.isFullScreen() && !stage.isIconified()) {
            share.set(Math.clamp(now, LEAST, MOST));
        }
    }
}
