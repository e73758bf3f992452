package tapedeck.lessons.play;

/**
 * A point of a small curve without numbers, on its {@link CurveAxes}.
 *
 * @param across from 0 at the first iteration to 1 after the last
 * @param up from 0 at the bottom to 1 at the top
 */
public record CurvePoint(double across, double up) {}
