/** Explanations of why a number is what it is, computed from snapshots of a tape, on any thread. */
@org.jspecify.annotations.NullMarked
package tapedeck.explain;
