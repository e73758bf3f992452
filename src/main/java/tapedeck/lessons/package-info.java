/** Lessons that teach, as they were read: steps of cues, and the texts of each language. */
@org.jspecify.annotations.NullMarked
package tapedeck.lessons;
