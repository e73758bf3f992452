/** A lesson in the window: what plays it there, and what tells it. */
@org.jspecify.annotations.NullMarked
package tapedeck.ui.lesson;
