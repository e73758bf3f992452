/** A class that votes: its questions, its answers by rounds, and what they come to. Knows no net and no window. */
@org.jspecify.annotations.NullMarked
package tapedeck.classroom;
