package tapedeck.ui.predictions;

/** Paints one way to look at predictions. */
@FunctionalInterface
interface Painter {
    void paint(Sheet sheet, Predicted predicted);
}
