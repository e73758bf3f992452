/** A lesson beside what it plays: what it says, what it asks, and how far one is. */
@org.jspecify.annotations.NullMarked
package tapedeck.ui.lesson;
