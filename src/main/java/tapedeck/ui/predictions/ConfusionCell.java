package tapedeck.ui.predictions;

/**
 * The rows of one class that are predicted as another, or as the same.
 *
 * @param actual their class
 * @param predicted as which
 */
public record ConfusionCell(int actual, int predicted) {}
