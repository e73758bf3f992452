/** The events that happen, immutable, and what they add up to: the tape, recorded and read. */
@org.jspecify.annotations.NullMarked
package tapedeck.tape;
