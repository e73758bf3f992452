package tapedeck.data.profile;

/**
 * One bar of the picture of a column: of a histogram, or of a category.
 *
 * @param label the value it stands for; empty if it stands for a range
 * @param from the least number in it; NaN if it stands for a text
 * @param to the number it ends before, the last bar with it; {@code from} if it stands for a single number
 */
public record Bar(String label, double from, double to, int count) {}
