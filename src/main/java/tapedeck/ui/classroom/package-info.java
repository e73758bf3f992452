/** The class that votes, in the window: who joins, what is asked of a lesson, the votes as bars, and what the teacher's phone wants. */
@org.jspecify.annotations.NullMarked
package tapedeck.ui.classroom;
