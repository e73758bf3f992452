/** Plays a lesson on a stage, a window's or one without a window, judges answers, and checks every claim. */
@org.jspecify.annotations.NullMarked
package tapedeck.lessons.play;
